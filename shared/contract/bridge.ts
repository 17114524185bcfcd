import type { Answer, Request } from './calls.ts';
import type { CallName, PrintCallName, ShellCallName } from './names.ts';
import type { PrintCalls, PushName, Pushes, ShellCalls } from './wire.ts';

/** All that the page has beside the web platform: `window.qinlin`, made by the preload. */
export type Bridge = {
  readonly call: {
    <N extends CallName>(name: N, request: Request<N>): Promise<Answer<N>>;
    <N extends ShellCallName>(
      name: N,
      request: ShellCalls[N]['request'],
    ): Promise<ShellCalls[N]['answer']>;
    <N extends PrintCallName>(
      name: N,
      request: PrintCalls[N]['request'],
    ): Promise<PrintCalls[N]['answer']>;
  };
  /** Gives back the function that stops listening. A new listener of `store` gets the state of now at once. */
  readonly on: <N extends PushName>(name: N, listener: (value: Pushes[N]) => void) => () => void;
};
