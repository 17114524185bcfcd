import type { StoreMessage } from '../../shared/contract/wire.ts';

/** The line to the process that started this one. */
export type Port = {
  readonly send: (message: StoreMessage) => void;
  readonly onMessage: (listener: (message: unknown) => void) => void;
  /** The other end is gone: nobody will ask any more. */
  readonly onGone: (listener: () => void) => void;
};

/** What Electron gives a utility process on top of Node's `process`. */
type ParentPort = {
  readonly postMessage: (message: unknown) => void;
  readonly on: (event: 'message', listener: (event: { readonly data: unknown }) => void) => void;
};

export function openPort(): Port {
  const { parentPort } = withParentPort(process);
  if (parentPort !== undefined)
    return {
      send: (message) => parentPort.postMessage(message),
      onMessage: (listener) => parentPort.on('message', (event) => listener(event.data)),
      onGone: () => undefined,
    };
  if (process.send === undefined) throw new Error('the store is started by the kiosk or qinlin');
  return {
    // A closed line is noticed by 'disconnect'; a message under way then has nobody to go to.
    send: (message) => void process.send?.(message, undefined, {}, () => undefined),
    onMessage: (listener) => void process.on('message', listener),
    onGone: (listener) => void process.on('disconnect', listener),
  };
}

const withParentPort = (host: NodeJS.Process & { parentPort?: ParentPort }) => host;
