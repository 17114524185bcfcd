import { useQuery } from '@tanstack/react-query';
import { callShell } from '../../app/call.ts';

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
