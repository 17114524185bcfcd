import { callShell } from '../../app/call.ts';
import { Density } from '../../ui/Density.tsx';
import { DeskFrame } from './DeskFrame.tsx';
import { IdleWarning } from './IdleWarning.tsx';
import { LeaveGuard } from './leave-guard.tsx';
import { SessionContext, type StaffSession } from './session.ts';

export type StaffDeskProps = {
  readonly session: StaffSession;
  /** The desk was left and the session is over. */
  readonly onLeave: () => void;
};

/** Where staff work after signing in; it leaves by itself when nobody is there. */
export function StaffDesk({ session, onLeave }: StaffDeskProps) {
  const signOut = () => void callShell('shell.signOut', null).finally(onLeave);
  return (
    <SessionContext value={session}>
      <Density value="desk">
        <LeaveGuard>
          <DeskFrame session={session} onSignOut={signOut} />
          <IdleWarning onIdle={signOut} />
        </LeaveGuard>
      </Density>
    </SessionContext>
  );
}
