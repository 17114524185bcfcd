import type { Handlers, StoreContext } from '../context.ts';
import { createActLines } from './act-lines.ts';
import { createDeskCalls } from './desk-calls.ts';
import { createGiveBack } from './give-back.ts';
import { createHoldCalls } from './hold-calls.ts';
import { createLend } from './lend.ts';
import type { LendingFacts, LendingStores } from './lending-stores.ts';
import { createReaderCalls } from './reader-calls.ts';
import { createReaderPages } from './reader-page.ts';
import { createRenewals } from './renewal.ts';
import { createLendOrRenew } from './scan.ts';
import { createSelfServiceCalls } from './self-service-calls.ts';
import { createShelving } from './shelving.ts';
import { createStanding } from './standing.ts';

type LendingHandlers = Handlers<
  | keyof ReturnType<typeof createDeskCalls>
  | keyof ReturnType<typeof createHoldCalls>
  | keyof ReturnType<typeof createReaderCalls>
  | keyof ReturnType<typeof createSelfServiceCalls>
>;

/** Lending at the desk and at the public screen. */
export function createLendingCalls(
  context: StoreContext,
  stores: LendingStores,
  facts: LendingFacts,
): LendingHandlers {
  const standing = createStanding(context, stores);
  const shelving = createShelving(context, stores);
  const lines = createActLines(context, stores, facts, standing);
  const renewals = createRenewals(context, standing, shelving);
  const lend = createLend(context, stores, { standing, shelving, renewals });
  const giveBack = createGiveBack(context, stores, standing, shelving);
  const pages = createReaderPages(context, stores, facts, { standing, renewals });
  const lendOrRenew = createLendOrRenew(lines, lend);
  return {
    ...createDeskCalls(context, stores, facts, {
      lines,
      lend,
      lendOrRenew,
      giveBack,
      pages,
      shelving,
    }),
    ...createHoldCalls(context, stores, facts, { lines, pages, standing, shelving }),
    ...createReaderCalls(context, stores, facts, pages),
    ...createSelfServiceCalls(context, stores, facts, { lines, standing, lend, giveBack }),
  };
}
