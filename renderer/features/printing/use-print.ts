import { useMutation } from '@tanstack/react-query';
import type { PrintJob } from '../../../shared/contract/print.ts';
import type { ShellCalls } from '../../../shared/contract/wire.ts';
import { callShell } from '../../app/call.ts';

export type PrintAnswer = ShellCalls['shell.print']['answer'];

/** Prints, and remembers what the last printing came to. */
export function usePrint() {
  const { mutate, data, isPending, isError, reset } = useMutation<PrintAnswer, Error, PrintJob>({
    networkMode: 'always',
    mutationFn: (job) => callShell('shell.print', job),
  });
  return {
    isPending,
    /** Undefined before the first; null where the shell broke. */
    outcome: isError ? null : data,
    print: (job: PrintJob, onAnswer?: (answer: PrintAnswer) => void) =>
      mutate(job, { onSuccess: (answer) => onAnswer?.(answer) }),
    reset,
  };
}
