import { lazy, Suspense, useState } from 'react';
import type { StaffSession } from '../features/staff/session.ts';
import { Density } from '../ui/Density.tsx';
import { PublicFace } from './PublicFace.tsx';
import { Starting } from './Starting.tsx';
import { StoreFailed } from './StoreFailed.tsx';
import { useCallQuery } from './use-call.ts';
import { useStoreState } from './use-store-state.ts';

// The public face is what a start waits for; the rest is loaded when it is asked for.
const Setup = lazy(async () => ({
  default: (await import('../features/setup/Setup.tsx')).Setup,
}));
const StaffDesk = lazy(async () => ({
  default: (await import('../features/staff/StaffDesk.tsx')).StaffDesk,
}));

/** Which face the kiosk shows. */
export function App() {
  const store = useStoreState();
  if (store.state === 'failed') return <StoreFailed failure={store.failure} />;
  return (
    <Density value="public">
      <Suspense fallback={<Starting />}>
        <Faces />
      </Suspense>
    </Density>
  );
}

function Faces() {
  const [session, setSession] = useState<StaffSession | null>(null);
  const [isNew, setIsNew] = useState(false);
  const { data: hall, dataUpdatedAt } = useCallQuery('hall.state', {});
  if (!hall?.ok) return <Starting />;
  if (!hall.value.setUp) return <Setup onDone={() => setIsNew(true)} />;
  if (session !== null) return <StaffDesk session={session} onLeave={() => setSession(null)} />;
  return (
    <PublicFace
      hall={hall.value}
      ahead={hall.value.now - dataUpdatedAt}
      isNew={isNew}
      onHintRead={() => setIsNew(false)}
      onSignedIn={({ staffId, label, role }) => {
        setIsNew(false);
        setSession({ staffId, label, role });
      }}
    />
  );
}
