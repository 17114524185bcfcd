import { contextBridge, ipcRenderer } from 'electron';
import { callNames, printCallNames, shellCallNames } from '../../shared/contract/names.ts';
import { pushNames } from '../../shared/contract/wire.ts';
import { CALL_CHANNEL, PUSH_CHANNEL } from './channels.ts';

const known = new Set<unknown>([...callNames, ...shellCallNames, ...printCallNames]);
const listeners = new Map<string, Set<(value: unknown) => void>>(
  pushNames.map((name) => [name, new Set()]),
);
let storeState: unknown;

ipcRenderer.on(PUSH_CHANNEL, (_event, name: string, value: unknown) => {
  if (name === 'store') storeState = value;
  listeners.get(name)?.forEach((listener) => listener(value));
});

/** All that the page has of Electron. Its type for the page is `Bridge` in shared/contract/bridge.ts. */
contextBridge.exposeInMainWorld('qinlin', {
  call: async (name: unknown, request: unknown): Promise<unknown> =>
    known.has(name)
      ? await ipcRenderer.invoke(CALL_CHANNEL, name, request)
      : { ok: false, refusal: 'invalid-request' },
  on: (name: string, listener: (value: unknown) => void): (() => void) => {
    // The page's function arrives as a new wrapper each time, so it is known by this one alone.
    const heard = (value: unknown) => listener(value);
    listeners.get(name)?.add(heard);
    if (name === 'store' && storeState !== undefined) heard(storeState);
    return () => void listeners.get(name)?.delete(heard);
  },
});
