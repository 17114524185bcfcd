import type { Value } from '../../shared/contract/calls.ts';
import { dateIn, yearOf } from '../../shared/domain/calendar.ts';
import { ByHand } from '../features/check-in/ByHand.tsx';
import { ChooseShift } from '../features/check-in/ChooseShift.tsx';
import { ResultScreen } from '../features/check-in/ResultScreen.tsx';
import { useCheckIn } from '../features/check-in/use-check-in.ts';
import { useIsLate } from '../features/check-in/use-is-late.ts';
import { WaitScreen } from '../features/check-in/WaitScreen.tsx';
import { IdleScreen } from '../features/idle/IdleScreen.tsx';
import { useHallClock } from '../features/idle/use-hall-clock.ts';
import { SignIn } from '../features/sign-in/SignIn.tsx';
import { useScanner } from '../scan/use-scanner.ts';

type PublicFaceProps = {
  readonly hall: Value<'hall.state'>;
  /** How far (ms) the store's clock is ahead of this page's. */
  readonly ahead: number;
  readonly isNew: boolean;
  readonly onHintRead: () => void;
  readonly onSignedIn: (post: Value<'staff.signIn'>) => void;
};

/** What the public sees. It listens for cards on every one of its screens. */
export function PublicFace({ hall, ahead, isNew, onHintRead, onSignedIn }: PublicFaceProps) {
  const now = useHallClock(ahead);
  const checkIn = useCheckIn();
  const { state } = checkIn;
  const isAsking = state.at === 'asking';
  const isByHand = state.at === 'hand' || (isAsking && state.attempt.who.way === 'hand');
  const isLate = useIsLate(isAsking ? state.attempt.scanId : null);
  const picture = useScanner({
    camera: state.at !== 'sign-in' && !isByHand,
    onScan: (scan) => checkIn.identify({ way: 'card', ...scan }),
    onUnreadable: checkIn.failToRead,
    onTrouble: (trouble) => reportError(new Error(trouble)),
  });

  if (isByHand)
    return (
      <ByHand
        problem={state.at === 'hand' ? state.problem : null}
        isAsking={isAsking}
        isLate={isLate}
        thisYear={yearOf(dateIn(hall.zone, now))}
        onGiven={(facts) => checkIn.identify({ way: 'hand', facts })}
        onLeave={checkIn.leave}
      />
    );
  if (state.at === 'sign-in') return <SignIn onSignedIn={onSignedIn} onLeave={checkIn.leave} />;
  if (state.at === 'showing')
    return (
      <ResultScreen
        key={state.scanId}
        outcome={state.outcome}
        zone={hall.zone}
        hasVoice={hall.voice}
        isQueued={state.next.length > 0}
        onLeave={checkIn.leave}
      />
    );
  if (state.at === 'choosing')
    return (
      <ChooseShift
        key={state.attempt.scanId}
        choice={state.choice}
        hasVoice={hall.voice}
        onChoose={checkIn.choose}
        onLeave={checkIn.leave}
      />
    );
  if (isLate) return <WaitScreen />;
  return (
    <IdleScreen
      hall={hall}
      now={now}
      picture={picture}
      isNew={isNew}
      onHintRead={onHintRead}
      onByHand={() => checkIn.open('hand')}
      onStaff={() => checkIn.open('sign-in')}
    />
  );
}
