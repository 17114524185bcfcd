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
import { PassingReturn } from '../features/self-service/PassingReturn.tsx';
import { toAsk } from '../features/self-service/self-flow.ts';
import { SelfService } from '../features/self-service/SelfService.tsx';
import { useSelfService } from '../features/self-service/use-self-service.ts';
import { SignIn } from '../features/sign-in/SignIn.tsx';
import { IdleOrSlideshow } from '../features/slideshow/IdleOrSlideshow.tsx';
import { useScanner } from '../scan/use-scanner.ts';
import { scansTo } from './public-scans.ts';

type PublicFaceProps = {
  readonly hall: Value<'hall.state'>;
  /** How far (ms) the store's clock is ahead of this page's. */
  readonly ahead: number;
  readonly isNew: boolean;
  readonly onHintRead: () => void;
  readonly onSignedIn: (post: Value<'staff.signIn'>) => void;
};

/** What the public sees. It listens for cards and books on every one of its screens. */
export function PublicFace({ hall, ahead, isNew, onHintRead, onSignedIn }: PublicFaceProps) {
  const now = useHallClock(ahead);
  const checkIn = useCheckIn();
  const self = useSelfService();
  const { state } = checkIn;
  const lending = self.state.at === 'open' ? self.state : null;
  const isFlowOpen = lending?.way === 'flow';
  const isAsking = state.at === 'asking';
  const isByHand = state.at === 'hand' || (isAsking && state.attempt.who.way === 'hand');
  const isLate = useIsLate(isAsking ? state.attempt.scanId : null);
  const isBookLate = useIsLate(toAsk(self.state)?.actId ?? null);
  const { startOver, ...picture } = useScanner({
    camera: isFlowOpen || (state.at !== 'sign-in' && !isByHand),
    ...scansTo({ checkIn, self, isFlowOpen, isOn: hall.selfService }),
    onTrouble: (trouble) => reportError(new Error(trouble)),
  });
  const openSelfService = () => {
    startOver();
    self.open();
  };

  if (isFlowOpen)
    return (
      <SelfService
        state={lending}
        picture={picture}
        hasVoice={hall.voice}
        zone={hall.zone}
        now={now}
        onTurn={self.turn}
        onTouch={self.touch}
        onLeave={self.leave}
      />
    );
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
  if (lending?.said)
    return (
      <PassingReturn
        key={lending.said.id}
        said={lending.said}
        lines={lending.lines}
        hasVoice={hall.voice}
        onLeave={self.leave}
      />
    );
  if (isBookLate) return <WaitScreen isBook />;
  return (
    <IdleOrSlideshow
      hall={hall}
      now={now}
      isFree={state.at === 'idle' && lending === null && !isNew}
    >
      <IdleScreen
        hall={hall}
        now={now}
        picture={picture}
        isNew={isNew}
        onHintRead={onHintRead}
        onByHand={() => checkIn.open('hand')}
        onSelfService={openSelfService}
        onStaff={() => checkIn.open('sign-in')}
      />
    </IdleOrSlideshow>
  );
}
