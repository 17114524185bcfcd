import { TimeLine } from '../check-in/TimeLine.tsx';
import { useTimeOut } from '../check-in/use-time-out.ts';

type RunsOutProps = { readonly ms: number; readonly onEnd: () => void };

/** A line that runs out, and what happens then. Give it another key to begin anew. */
export function RunsOut({ ms, onEnd }: RunsOutProps) {
  useTimeOut(ms, onEnd);
  return <TimeLine ms={ms} />;
}
