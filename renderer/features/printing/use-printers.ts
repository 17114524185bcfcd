import { useQuery } from '@tanstack/react-query';
import { callShell } from '../../app/call.ts';

export type Printers = ReturnType<typeof usePrinters>;

/** The printers that this kiosk knows now; none where the system can't tell. */
export function usePrinters() {
  const { data } = useQuery({
    queryKey: ['shell.printers'],
    queryFn: () => callShell('shell.printers', null),
    staleTime: 0,
    throwOnError: false,
  });
  return data ?? [];
}

/** A printer as it was chosen; '' once it is gone. */
export function stillThere(printer: string, printers: Printers): string {
  return printers.some(({ name }) => name === printer) ? printer : '';
}
