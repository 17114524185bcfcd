import { v7 as uuidv7 } from 'uuid';
import { addDays, isoDate, weekday, type IsoDate } from '../../../shared/domain/calendar.ts';
import type { Random } from './random.ts';
import type { ShelfCopy } from './sample-shelves.ts';
import type { Stage } from './stage.ts';
import type { Visitor } from './visits.ts';

/** When a reader does what with a book; null is never. */
export type LoanPlan = {
  readonly backOn: IsoDate | null;
  readonly renewOn: IsoDate | null;
  readonly lostOn: IsoDate | null;
};

export type Out = LoanPlan & {
  readonly copy: ShelfCopy;
  readonly personId: string;
  readonly loanId: string;
  readonly dueOn: IsoDate;
};

/** A reader who waits for a title; at most one for each. */
export type Waiting = {
  readonly holdId: string;
  readonly titleId: string;
  readonly personId: string;
  /** Once a copy stands aside. */
  readonly aside: {
    readonly copy: ShelfCopy;
    readonly until: IsoDate;
    readonly comesOn: IsoDate | null;
  } | null;
};

/** The corner as it stands while its past is played. */
export type Desk = {
  readonly stage: Stage;
  readonly random: Random;
  readonly people: () => readonly Visitor[];
  readonly planLoan: (date: IsoDate, dueOn: IsoDate) => LoanPlan;
  /** What stands on the shelf for anybody, by copy. */
  readonly shelf: Map<string, ShelfCopy>;
  /** What is lent, by loan. */
  readonly out: Map<string, Out>;
  /** By title. */
  readonly waiting: Map<string, Waiting>;
  /** Damaged copies, by copy, and when they are fit again. */
  readonly mending: Map<string, { readonly copy: ShelfCopy; readonly until: IsoDate }>;
};

const MONDAY = 1;
const AT_SCREEN = 0.3;
const MENDED_AFTER = 9;

/** The corner is closed on Mondays. */
export const isOpen = (date: IsoDate): boolean => weekday(date) !== MONDAY;
export const openDay = (date: IsoDate): IsoDate => (isOpen(date) ? date : addDays(date, 1));

export function putBack(desk: Desk, copies: readonly ShelfCopy[]): void {
  for (const copy of copies) desk.shelf.set(copy.copyId, copy);
}

/** Lends a copy, unless the rules are against it; answers whether it did. */
export async function lend(
  desk: Desk,
  copy: ShelfCopy,
  reader: Visitor,
  date: IsoDate,
): Promise<boolean> {
  const { stage, random } = desk;
  const loanId = uuidv7();
  const { personId } = reader;
  const dueOn = random.chance(AT_SCREEN)
    ? await lendAtScreen(stage, loanId, copy, reader)
    : await lendAtDesk(stage, loanId, copy, reader);
  if (dueOn === null) return false;
  desk.shelf.delete(copy.copyId);
  desk.out.set(loanId, { copy, personId, loanId, dueOn, ...desk.planLoan(date, dueOn) });
  return true;
}

async function lendAtScreen(stage: Stage, actId: string, copy: ShelfCopy, reader: Visitor) {
  const request = { actId, code: reader.code, copy: copy.code };
  const outcome = await stage.visitor('lending.selfLend', request);
  return outcome.kind === 'lent' ? isoDate(outcome.dueOn) : null;
}

async function lendAtDesk(stage: Stage, actId: string, copy: ShelfCopy, reader: Visitor) {
  const request = { actId, copyId: copy.copyId, personId: reader.personId };
  const outcome = await stage.staff('lending.lend', request);
  const dueOn = outcome.kind === 'lent' ? outcome.line.dueOn : null;
  return dueOn === null ? null : isoDate(dueOn);
}

/** Takes a copy back: to the shelf, to be mended, or to be set aside for who waits. */
export async function giveBack(
  desk: Desk,
  { copy, loanId }: Out,
  date: IsoDate,
  isDamaged: boolean,
): Promise<void> {
  const { stage, random, waiting } = desk;
  desk.out.delete(loanId);
  const actId = uuidv7();
  const { copyId, titleId } = copy;
  const wanted = waiting.get(titleId);
  if (wanted === undefined && !isDamaged && random.chance(AT_SCREEN)) {
    await stage.visitor('lending.selfReturn', { actId, copy: copy.code });
    putBack(desk, [copy]);
    return;
  }
  const condition = isDamaged ? 'damaged' : 'good';
  const { hold } = await stage.staff('lending.return', { actId, copyId, condition });
  if (isDamaged) desk.mending.set(copyId, { copy, until: openDay(addDays(date, MENDED_AFTER)) });
  else if (hold === null || wanted === undefined) putBack(desk, [copy]);
  else {
    const comesOn = random.chance(0.8) ? openDay(addDays(date, random.int(1, 2))) : null;
    waiting.set(titleId, { ...wanted, aside: { copy, until: isoDate(hold.until), comesOn } });
  }
}

/** Who may not keep it longer brings it back in time. */
export async function renew(desk: Desk, loan: Out): Promise<void> {
  const request = { actId: uuidv7(), loanId: loan.loanId };
  const { kind } = await desk.stage.staff('lending.renew', request);
  const backOn = kind === 'renewed' ? loan.backOn : openDay(loan.dueOn);
  desk.out.set(loan.loanId, { ...loan, backOn, renewOn: null });
}

export async function lose(desk: Desk, { copy, loanId }: Out): Promise<void> {
  desk.out.delete(loanId);
  const { copyId } = copy;
  const note = '读者搬家时遗失，答应买一本来还';
  const act = { actId: uuidv7(), copyId, condition: 'lost', note } as const;
  await desk.stage.staff('catalogue.noteCopy', act);
}

export async function mend(desk: Desk, copy: ShelfCopy): Promise<void> {
  const { copyId } = copy;
  desk.mending.delete(copyId);
  const act = { actId: uuidv7(), copyId, condition: 'good', note: '书脊已修补' } as const;
  await desk.stage.staff('catalogue.noteCopy', act);
  putBack(desk, [copy]);
}

/** Who waited comes for the book; or nobody comes, and it goes back to the shelf. */
export async function settleHold(
  desk: Desk,
  { holdId, titleId, personId, aside }: Waiting,
  date: IsoDate,
): Promise<void> {
  if (aside === null) return;
  desk.waiting.delete(titleId);
  const reader = desk.people().find((one) => one.personId === personId);
  const isInTime = date <= aside.until;
  if (isInTime && reader !== undefined && (await lend(desk, aside.copy, reader, date))) return;
  await desk.stage.staff('lending.cancelHold', { holdId });
  putBack(desk, [aside.copy]);
}

/** Waits for a title of which every copy is out, if there is one that the reader has not got. */
export async function placeHold(desk: Desk, { personId }: Visitor): Promise<void> {
  const loans = [...desk.out.values()];
  if ([...desk.waiting.values()].some((one) => one.personId === personId)) return;
  const here = [...desk.shelf.values(), ...[...desk.mending.values()].map(({ copy }) => copy)];
  const own = loans.filter((loan) => loan.personId === personId).map(({ copy }) => copy);
  const excluded = new Set([...here, ...own].map((copy) => copy.titleId));
  const wanted = loans
    .map(({ copy }) => copy.titleId)
    .find((titleId) => !excluded.has(titleId) && !desk.waiting.has(titleId));
  if (wanted === undefined) return;
  const holdId = uuidv7();
  await desk.stage.staff('lending.placeHold', { holdId, titleId: wanted, personId });
  desk.waiting.set(wanted, { holdId, titleId: wanted, personId, aside: null });
}

export async function useHere(desk: Desk, { copyId }: ShelfCopy): Promise<void> {
  await desk.stage.staff('lending.use', { actId: uuidv7(), copyId });
}
