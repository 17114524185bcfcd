import { TimeLine } from '../check-in/TimeLine.tsx';
import { useTimeOut } from '../check-in/use-time-out.ts';

type StayProps = { readonly ms: number; readonly onOver: () => void };

/** Leaves the screen after a while; give it a key of its own for each thing that was done. */
export function Stay({ ms, onOver }: StayProps) {
  useTimeOut(ms, onOver);
  return <TimeLine ms={ms} />;
}
