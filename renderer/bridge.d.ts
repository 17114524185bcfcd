import type { Bridge } from '../shared/contract/bridge.ts';

declare global {
  /** Made by the preload: the page's only way out. */
  var qinlin: Bridge;
}
