import type { Answer, Checked } from '../../../shared/contract/calls.ts';
import type { ScanOutcome } from '../../../shared/contract/lending.ts';
import { readScan } from '../../../shared/domain/lending/scan-code.ts';
import { ok, refuse } from '../../../shared/domain/result.ts';
import type { StoreContext } from '../context.ts';
import type { ActLines } from './act-lines.ts';
import type { CopyRecord } from './copy-store.ts';
import type { GiveBack } from './give-back.ts';
import type { How, Lend } from './lend.ts';
import type { Borrower, LendingFacts, LendingStores } from './lending-stores.ts';
import type { ReaderPages } from './reader-page.ts';
import { createRepeats } from './repeats.ts';
import type { Shelving } from './shelving.ts';

type Coded = Extract<ReturnType<typeof readScan>, { kind: 'card' | 'copy' | 'isbn' }>;

export type LendOrRenew = ReturnType<typeof createLendOrRenew>;

/** Lends a copy; one that this very reader has is renewed. Told as the desk sees it. */
export function createLendOrRenew(lines: ActLines, { lend, renew, ownLoan }: Lend) {
  return (copy: CopyRecord, person: Borrower, how: How): ScanOutcome => {
    const own = ownLoan(copy, person.personId);
    const outcome = own === null ? lend(copy, person, how) : renew(own, person, how);
    if (outcome.kind === 'blocked')
      return { kind: 'blocked', copy: lines.summaryOf(copy), problems: outcome.problems };
    const line = lines.lineOf(lines.written(how.actId));
    return { kind: 'lent', line, renewed: outcome.renewed };
  };
}

/** The one scan box of the desk: what was scanned, and whose page is open, decide what happens. */
export function createScan(
  context: StoreContext,
  stores: LendingStores,
  facts: LendingFacts,
  parts: {
    readonly lines: ActLines;
    readonly lendOrRenew: LendOrRenew;
    readonly giveBack: GiveBack;
    readonly pages: ReaderPages;
    readonly shelving: Shelving;
  },
) {
  const { clock, transaction } = context;
  const { copies, titles } = stores;
  const { lines, lendOrRenew, giveBack, pages, shelving } = parts;
  const repeats = createRepeats(clock);

  const holderOf = (cardId: string) => {
    const card = facts.findCard(cardId);
    return { card, person: card === null ? null : facts.person(card.holder.personId) };
  };

  const onCard = (cardId: string): ScanOutcome => {
    const { card, person } = holderOf(cardId);
    if (card === null || person === null) return { kind: 'unknown-card' };
    if (card.revoked) return { kind: 'revoked-card' };
    return { kind: 'reader', household: pages.household(person) };
  };

  const onCopy = (copy: CopyRecord, person: Borrower | null, how: How): ScanOutcome => {
    if (person !== null) return lendOrRenew(copy, person, how);
    const given = { actId: how.actId, condition: 'good', forgiven: false, source: 'desk' } as const;
    giveBack(copy, given, how.actor);
    return { kind: 'returned', returned: lines.returnedOf(lines.written(how.actId)) };
  };

  /** Which copies of a title may be meant: the one in the reader's hands, else those that may be lent. */
  const meantFor = (all: readonly CopyRecord[], person: Borrower): readonly CopyRecord[] => {
    const own = new Set(stores.loans.openOf(person.personId).map(({ copyId }) => copyId));
    const theirs = all.filter(({ copyId }) => own.has(copyId));
    if (theirs.length > 0) return theirs;
    const shelved = all.filter(({ state }) => state === 'in');
    const ours = shelved.filter((copy) => copies.isOfHall(copy, context.kiosk().hallId));
    const here = ours.length > 0 ? ours : shelved;
    const aside = here.filter((copy) => shelving.asideFor(copy.copyId) !== null);
    const forThem = aside.filter(
      (copy) => shelving.asideFor(copy.copyId)?.readerId === person.personId,
    );
    if (forThem.length > 0) return forThem;
    const free = here.filter((copy) => !aside.includes(copy));
    if (free.length > 0) return free;
    return here.length > 0 ? here : all.filter(({ state }) => FOUND_IN_HAND.includes(state));
  };

  const onIsbn = (isbn: string, person: Borrower | null, how: How): ScanOutcome => {
    const known = titles.byIsbn(isbn);
    const [first] = known;
    if (first === undefined) return { kind: 'new-title', isbn };
    const all = known.flatMap(({ titleId }) => copies.ofTitle(titleId));
    const meant =
      person === null ? all.filter(({ state }) => state === 'lent') : meantFor(all, person);
    const [copy, another] = meant;
    if (copy === undefined) return { kind: 'title', titleId: first.titleId };
    if (another === undefined) return onCopy(copy, person, how);
    return {
      kind: 'choose-copy',
      titleId: copy.titleId,
      title: lines.titleOf(copy.titleId),
      copies: meant.map(lines.summaryOf),
    };
  };

  /** A call that was made before and answered by an act is answered from that act. */
  const again = (scan: Coded, actId: string): ScanOutcome | 'other' | null => {
    const act = lines.again(actId, ['lend', 'renew', 'return'], null);
    if (act === null || act === 'other') return act;
    const copy = copies.copy(act.copy_id);
    const isbn = titles.title(copy?.titleId ?? '')?.isbn ?? null;
    const isOfScan =
      (scan.kind === 'copy' && scan.code === copy?.code) ||
      (scan.kind === 'isbn' && scan.isbn13 === isbn);
    if (!isOfScan) return 'other';
    return act.kind === 'return'
      ? { kind: 'returned', returned: lines.returnedOf(act) }
      : { kind: 'lent', line: lines.lineOf(act), renewed: act.kind === 'renew' };
  };

  /**
   * One scan, whoever's page is open since it was lent; but a book that was scanned before its reader's card is meant
   * for that reader now, and one whose act was taken back is scanned anew. A card that is scanned while its reader's
   * page is not open is meant to open it.
   */
  const isRepeat = (scan: Coded, code: string, request: Checked<'lending.scan'>): boolean => {
    const { actId, readerId } = request;
    const anybodys = repeats.firstOf(code, actId);
    if (scan.kind === 'card') {
      const { person } = holderOf(facts.cardIdOf(scan.code));
      return anybodys !== null && person?.personId === readerId;
    }
    const first = readerId === null ? anybodys : repeats.firstOf(`${code} ${readerId}`, actId);
    return first !== null && copies.acts.act(first)?.undone !== 1;
  };

  const onCode = (scan: Coded, person: Borrower | null, how: How): ScanOutcome => {
    if (scan.kind === 'card') return onCard(facts.cardIdOf(scan.code));
    if (scan.kind === 'isbn') return onIsbn(scan.isbn13, person, how);
    const copy = copies.byCode(scan.code);
    return copy === null ? { kind: 'unknown-copy', code: scan.code } : onCopy(copy, person, how);
  };

  return (request: Checked<'lending.scan'>, actor: string): Answer<'lending.scan'> => {
    const scan = readScan(request.text);
    if (scan.kind === 'damaged') return ok({ kind: 'damaged-code' });
    if (scan.kind === 'text') return ok({ kind: 'text', text: scan.text });
    if (scan.kind === 'item') return ok({ kind: 'text', text: scan.code });
    const { actId, readerId } = request;
    const code = scan.kind === 'isbn' ? scan.isbn13 : scan.code;
    const answer = transaction((): Answer<'lending.scan'> => {
      const known = again(scan, actId);
      if (known === 'other') return refuse('invalid-request');
      if (known !== null) return ok(known);
      if (isRepeat(scan, code, request)) return ok({ kind: 'repeat' });
      const person = readerId === null ? null : facts.person(readerId);
      if (readerId !== null && person === null) return refuse('unknown-person');
      return ok(onCode(scan, person, { actId, source: 'desk', override: undefined, actor }));
    });
    if (answer.ok && answer.value.kind !== 'repeat') {
      repeats.keep(code, actId);
      if (readerId !== null) repeats.keep(`${code} ${readerId}`, actId);
    }
    return answer;
  };
}

/** A book that nobody thought to be here, and yet somebody has in hand. */
const FOUND_IN_HAND: readonly CopyRecord['state'][] = ['missing', 'lost', 'damaged'];
