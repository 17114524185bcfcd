import type { Answer, Request } from '../../shared/contract/calls.ts';
import type { CallName, PrintCallName, ShellCallName } from '../../shared/contract/names.ts';
import type { PrintCalls, PushName, Pushes, ShellCalls } from '../../shared/contract/wire.ts';

/** Asks the store. Never rejects: what breaks on the way is the refusal 'unexpected'. */
export async function call<N extends CallName>(name: N, request: Request<N>): Promise<Answer<N>> {
  try {
    return await window.qinlin.call(name, request);
  } catch {
    return { ok: false, refusal: 'unexpected' };
  }
}

/** Asks the shell: windows, printers, who is signed in. Rejects where the shell breaks. */
export function callShell<N extends ShellCallName>(
  name: N,
  request: ShellCalls[N]['request'],
): Promise<ShellCalls[N]['answer']> {
  return window.qinlin.call(name, request);
}

/** The hidden print page's side of a print. */
export function callPrint<N extends PrintCallName>(
  name: N,
  request: PrintCalls[N]['request'],
): Promise<PrintCalls[N]['answer']> {
  return window.qinlin.call(name, request);
}

/** Listens to a push; gives the function that stops it. */
export function on<N extends PushName>(name: N, listener: (push: Pushes[N]) => void): () => void {
  return window.qinlin.on(name, listener);
}
