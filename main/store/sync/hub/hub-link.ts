import type { HubLogin } from '../../../../shared/contract/hub-login.ts';
import type { Result } from '../../../../shared/domain/result.ts';
import { pauseBeforeRound } from '../../../../shared/domain/sync/exchange-pace.ts';
import type {
  HubFailure,
  RoundFailure,
  StretchProblem,
} from '../../../../shared/domain/sync/words.ts';
import { openHub, type Hub } from './hub-client.ts';
import type { Exchanged } from './hub-exchange.ts';

/** How it stands with the hub, as staff see it. Times are epoch ms. */
export type LinkState = {
  readonly isExchanging: boolean;
  /** When the last round went well since the program started; null before the first. */
  readonly lastAt: number | null;
  /** Why the newest round failed; null where it didn't. */
  readonly failure: RoundFailure | null;
  readonly nextAt: number | null;
  /** How far the hub has each log of this hall; null before the first round. */
  readonly atHub: Exchanged['atHub'] | null;
};

type RoundWith = (
  hub: Hub,
) => Promise<Result<Pick<Exchanged, 'atHub'>, HubFailure | StretchProblem>>;

export type HubLink = ReturnType<typeof createHubLink>;

/**
 * Exchanges with a hub in the background, one round after another, from when it is told of a hub until it is stopped.
 * A round that fails is tried again, each time later. The process may end while it waits.
 */
export function createHubLink(deps: {
  readonly round: RoundWith;
  readonly wall: () => number;
  readonly chance: () => number;
  readonly onChange: () => void;
  readonly onError: (error: unknown) => void;
}) {
  let login: HubLogin | null = null;
  let state: LinkState = NOTHING_YET;
  let failures = 0;
  let timer: NodeJS.Timeout | undefined;
  let atWork: Promise<void> | null = null;
  let open: Hub | null = null;

  const show = (next: Partial<LinkState>) => {
    state = { ...state, ...next };
    deps.onChange();
  };

  const oneRound = async (to: HubLogin): Promise<RoundFailure | null> => {
    const hub = await openHub(to.address);
    if (!hub.ok) return hub.refusal;
    open = hub.value;
    try {
      const done = login === to ? await deps.round(hub.value) : null;
      if (done?.ok === true) show({ atHub: done.value.atHub });
      return done?.ok === false ? done.refusal : null;
    } finally {
      open = null;
      await hub.value.close();
    }
  };

  const tryRound = async (to: HubLogin): Promise<RoundFailure | null> => {
    try {
      return await oneRound(to);
    } catch (error) {
      deps.onError(error);
      return 'unexpected';
    }
  };

  const run = async (to: HubLogin) => {
    show({ isExchanging: true, nextAt: null });
    const failure = await tryRound(to);
    atWork = null;
    if (login !== to) return goOn();
    failures = failure === null ? 0 : failures + 1;
    const pause = pauseBeforeRound(failures, deps.chance());
    timer = setTimeout(goOn, pause).unref();
    const now = deps.wall();
    const lastAt = failure === null ? now : state.lastAt;
    show({ isExchanging: false, failure, lastAt, nextAt: now + pause });
  };

  const goOn = () => {
    clearTimeout(timer);
    if (atWork !== null) return;
    if (login === null) show(NOTHING_YET);
    else atWork = run(login);
  };

  const leave = async () => {
    clearTimeout(timer);
    login = null;
    await open?.close();
    await atWork;
  };

  return {
    login: (): HubLogin | null => login,
    look: (): LinkState => state,
    /** The hub to exchange with from now on; null is none. */
    use(next: HubLogin | null): void {
      login = next;
      [failures, state] = [0, NOTHING_YET];
      goOn();
    },
    /** Doesn't wait for the next round's time. */
    hasten: (): void => goOn(),
    /** Resolves once nothing of a round is under way; the rest of it is brought by the next program. */
    stop: leave,
  };
}

const NOTHING_YET: LinkState = {
  isExchanging: false,
  lastAt: null,
  failure: null,
  nextAt: null,
  atHub: null,
};
