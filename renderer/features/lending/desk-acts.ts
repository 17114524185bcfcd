import { v7 as uuidv7 } from 'uuid';
import type { ActLine, Household, Loan } from '../../../shared/contract/lending.ts';
import type { AnyRefusal } from '../../i18n/use-refusal.ts';
import { askPatiently } from '../../app/ask-patiently.ts';
import * as to from './desk-state.ts';
import { codeOf, isBookCode } from './typed.ts';

/** The desk as it stands when an act's turn has come, and where what it came to is put. */
export type Handle = {
  readonly now: () => to.Desk;
  readonly put: (desk: to.Desk) => void;
  /** Shows a household at once, before it is fetched by its own query. */
  readonly seed: (household: Household) => void;
};

type Refused = { readonly ok: false } & AnyRefusal;

const MOST_LETTERS = 200;
const MOST_SEARCHED = 80;
const MOST_LOOKED_FOR = 60;

const say = ({ now, put }: Handle, result: to.Result) => put(to.say(now(), result));
const refuse = (desk: Handle, refused: Refused) => say(desk, { kind: 'refused', refused });

const nothingFound = (text: string): to.Result => ({ kind: 'nothing-found', text });

/** A code or words from the scan box: what it is decides what is done. */
export async function scan(desk: Handle, typed: string): Promise<void> {
  const { reader, isReadHere } = desk.now();
  if (isReadHere && isBookCode(typed)) return useByCode(desk, typed);
  const readerId = reader?.activeId ?? null;
  const text = typed.slice(0, MOST_LETTERS);
  const answer = await askPatiently('lending.scan', { actId: uuidv7(), text, readerId });
  if (!answer.ok) return refuse(desk, answer);
  if (answer.value.kind === 'text') return lookFor(desk, answer.value.text);
  if (answer.value.kind === 'reader') desk.seed(answer.value.household);
  return desk.put(to.afterScan(desk.now(), answer.value, readerId));
}

/** Opens the one reader or title that fits the words; else there is a list to choose from. */
async function lookFor(desk: Handle, text: string): Promise<void> {
  const query = text.slice(0, MOST_LOOKED_FOR);
  const [people, titles] = await Promise.all([
    askPatiently('people.search', { query, limit: 2 }),
    askPatiently('catalogue.search', { query, limit: 2 }),
  ]);
  const readers = people.ok ? people.value.rows : [];
  const rows = titles.ok ? titles.value.rows : [];
  const [reader, title] = [readers[0], rows[0]];
  if (readers.length + rows.length === 1) {
    if (reader) return openReader(desk, reader.personId);
    if (title) return desk.put(to.ask(desk.now(), { kind: 'title', titleId: title.titleId }, null));
  }
  const result = readers.length + rows.length === 0 ? nothingFound(text) : null;
  return desk.put(to.ask(desk.now(), { kind: 'found', text }, result));
}

export async function openReader(desk: Handle, personId: string): Promise<void> {
  const answer = await askPatiently('lending.reader', { personId });
  if (!answer.ok) return refuse(desk, answer);
  desk.seed(answer.value);
  return desk.put(to.open(desk.now(), answer.value));
}

/** With a reason it passes over what stands against it. */
export async function lend(
  desk: Handle,
  copyId: string,
  personId: string,
  override?: string,
): Promise<void> {
  const reason = override === undefined ? {} : { override };
  const answer = await askPatiently('lending.lend', {
    actId: uuidv7(),
    copyId,
    personId,
    ...reason,
  });
  if (!answer.ok) return refuse(desk, answer);
  return desk.put(to.afterScan(desk.now(), answer.value, personId));
}

export async function takeBack(desk: Handle, copyId: string): Promise<void> {
  const answer = await askPatiently('lending.return', { actId: uuidv7(), copyId });
  if (!answer.ok) return refuse(desk, answer);
  return desk.put(to.afterReturn(desk.now(), answer.value));
}

export async function renew(
  desk: Handle,
  loan: { readonly loanId: string; readonly title: string },
  override?: string,
): Promise<void> {
  const { loanId, title } = loan;
  const reason = override === undefined ? {} : { override };
  const answer = await askPatiently('lending.renew', { actId: uuidv7(), loanId, ...reason });
  if (!answer.ok) return refuse(desk, answer);
  const { value } = answer;
  return say(
    desk,
    value.kind === 'renewed'
      ? { kind: 'renewed', lines: [value.line], left: 0 }
      : { kind: 'blocked', act: { kind: 'renew', loanId }, title, problems: value.problems },
  );
}

/** Renews what can be renewed and says how many could not. */
export async function renewAll(desk: Handle, loans: readonly Loan[]): Promise<void> {
  const lines: ActLine[] = [];
  for (const { loanId, renewProblems } of loans) {
    if (renewProblems.length > 0) continue;
    const answer = await askPatiently('lending.renew', { actId: uuidv7(), loanId });
    if (!answer.ok) return refuse(desk, answer);
    if (answer.value.kind === 'renewed') lines.push(answer.value.line);
  }
  return say(desk, { kind: 'renewed', lines, left: loans.length - lines.length });
}

/** A book that was read in the hall, by its label or its ISBN. */
async function useByCode(desk: Handle, typed: string): Promise<void> {
  const code = codeOf(typed);
  const query = code.slice(0, MOST_SEARCHED);
  const found = await askPatiently('catalogue.search', { query, limit: 1 });
  if (!found.ok) return refuse(desk, found);
  const titleId = found.value.rows[0]?.titleId;
  if (titleId === undefined) return say(desk, { kind: 'unknown-copy', code });
  const answer = await askPatiently('catalogue.get', { titleId });
  if (!answer.ok) return refuse(desk, answer);
  const title = answer.value;
  const [copy, ...others] = to.copiesMeant(title, code);
  if (copy === undefined)
    return desk.put(to.ask(desk.now(), { kind: 'title', titleId }, { kind: 'no-copy' }));
  if (others.length === 0) return noteUse(desk, copy.copyId);
  const copies = [copy, ...others].map(({ copyId, code: label, location, state }) => {
    const { name, callNumber } = title;
    return { copyId, titleId, title: name, code: label, callNumber, location, state };
  });
  const choice = { kind: 'copies', act: 'use', titleId, title: title.name, copies } as const;
  const asked = { kind: 'which-copy', title: title.name, count: copies.length } as const;
  return desk.put(to.ask(desk.now(), choice, asked));
}

export async function noteUse(desk: Handle, copyId: string): Promise<void> {
  const answer = await askPatiently('lending.use', { actId: uuidv7(), copyId });
  if (!answer.ok) return refuse(desk, answer);
  return say(desk, { kind: 'used', line: answer.value.line });
}

export async function undo(desk: Handle, line: ActLine): Promise<void> {
  const answer = await askPatiently('lending.undo', { actId: line.actId });
  if (!answer.ok) return refuse(desk, answer);
  return say(desk, { kind: 'undone', line });
}

export async function noteDamage(desk: Handle, line: ActLine): Promise<void> {
  const { copyId, title } = line;
  const answer = await askPatiently('catalogue.noteCopy', {
    actId: uuidv7(),
    copyId,
    condition: 'damaged',
  });
  if (!answer.ok) return refuse(desk, answer);
  return say(desk, { kind: 'damaged', title });
}

/** Books the return anew, without a pause for its lateness. */
export async function forgive(desk: Handle, line: ActLine): Promise<void> {
  const { copyId, title } = line;
  const undone = await askPatiently('lending.undo', { actId: line.actId });
  if (!undone.ok) return refuse(desk, undone);
  const back = await askPatiently('lending.return', { actId: uuidv7(), copyId, forgiven: true });
  // The first half is done: the book stands as lent until it is scanned once more.
  if (!back.ok) return say(desk, { kind: 'half-forgiven', title });
  return desk.put(to.afterForgiving(desk.now(), line));
}

export async function placeHold(
  desk: Handle,
  title: { readonly titleId: string; readonly name: string },
  reader: { readonly personId: string; readonly name: string },
): Promise<void> {
  const { titleId, name } = title;
  const { personId } = reader;
  const answer = await askPatiently('lending.placeHold', { holdId: uuidv7(), titleId, personId });
  if (!answer.ok) return refuse(desk, answer);
  const { place } = answer.value;
  return say(desk, { kind: 'held', title: name, name: reader.name, place });
}

export async function cancelHold(desk: Handle, holdId: string, title: string): Promise<void> {
  const answer = await askPatiently('lending.cancelHold', { holdId });
  if (!answer.ok) return refuse(desk, answer);
  return say(desk, { kind: 'hold-cancelled', title });
}
