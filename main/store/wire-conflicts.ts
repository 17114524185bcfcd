import type { AttendanceStore } from './attendance/attendance-store.ts';
import type { StoreContext } from './context.ts';
import type { Db } from './db/failure.ts';
import type { LendingStores } from './lending/lending-stores.ts';
import type { KnownPeople } from './people/known-people.ts';
import type { PersonStore } from './people/person-store.ts';
import type { TeamStore } from './people/team-store.ts';
import { createSamePeople } from './people/same-person-store.ts';
import { createPointsOf } from './sale/points-of.ts';
import type { SaleStores } from './sale/sale-stores.ts';
import type { ActivityStore } from './service/activity-store.ts';
import { createCodeStore } from './sync/code-store.ts';
import { createConflictCalls } from './sync/conflict-calls.ts';
import type { ConflictFacts } from './sync/conflict-facts.ts';
import { createConflictStore } from './sync/conflict-store.ts';
import { isEntity } from './sync/edit-again.ts';

/** What people call an entity stands under one of these. */
const NAMES = ['name', 'label', 'title'] as const;

type Stores = {
  readonly lending: LendingStores;
  readonly sale: SaleStores;
  readonly knownPeople: KnownPeople;
  readonly people: PersonStore;
  readonly activities: ActivityStore;
  readonly attendance: AttendanceStore;
  readonly teams: TeamStore;
};

export type ConflictStores = ReturnType<typeof createConflictStores>;

/** What is noted of events that can't both be; their projectors come after people's, whose records they look at. */
export function createConflictStores(db: Db) {
  const conflicts = createConflictStore(db);
  const codes = createCodeStore(db);
  const projectors = [createSamePeople(db), codes, conflicts].map(({ projector }) => projector);
  return { conflicts, codes, projectors };
}

/** Conflicts, told by what the features that had them know. */
export const conflictCalls = (
  context: StoreContext,
  stores: Stores,
  { conflicts, codes }: ConflictStores,
) =>
  createConflictCalls(context, conflicts, {
    ...lendingFacts(context, stores),
    ...saleFacts(context, stores),
    ...peopleFacts(context, stores),
    ...nameFacts(context, stores),
    holders: holdersOf(stores, codes),
  });

function lendingFacts(
  { append, clock, today }: StoreContext,
  { lending: { titles, copies, links }, knownPeople }: Stores,
): Pick<ConflictFacts, 'copy' | 'loan' | 'undoLoan'> {
  return {
    copy: (copyId) => {
      const copy = copies.copy(copyId);
      if (copy === null) return null;
      const { code, loanId, titleId } = copy;
      return { code, loanId, title: titles.title(titleId)?.name ?? '' };
    },
    loan: (actId) => {
      const act = copies.acts.act(actId);
      if (act === null) return null;
      const personId = links.readerOf(actId);
      const reader = personId === null ? null : (knownPeople.person(personId)?.name ?? null);
      return { at: act.at, on: act.date, deviceId: act.device_id, reader };
    },
    undoLoan: (actId, copyId, actor) => {
      const meta = { actor, subject: copyId };
      append('act.undone', { actId, copyId, at: Math.floor(clock.wall()) }, meta);
      append('loan.unlinked', { actIds: [actId], on: today() }, meta);
    },
  };
}

function saleFacts(
  context: StoreContext,
  { sale, attendance }: Stores,
): Pick<ConflictFacts, 'piece' | 'sale' | 'overspent' | 'points' | 'given' | 'givePoints'> {
  const { products, stock, sales, points } = sale;
  const pointsOf = createPointsOf(context, sale, {
    serviceMinutes: (personId, upTo) => attendance.totals(personId, '', upTo).minutes,
  });
  return {
    piece: (pieceId) => {
      const piece = stock.piece(pieceId);
      return piece && { code: piece.code, product: products.product(piece.productId)?.name ?? '' };
    },
    sale: (saleId) => {
      const made = sales.sale(saleId);
      if (made === null) return null;
      const { number, at, kioskNumber, totalFen: fen } = made;
      return { number, at, kioskNumber, fen };
    },
    overspent: () => points.spentAtTwo().filter((personId) => pointsOf(personId) < 0),
    points: (personId) => ({ left: pointsOf(personId), entries: points.entriesOf(personId) }),
    given: points.beginningWith,
    givePoints: (entry, actor) =>
      void context.append('person.points-spent', { ...entry, on: context.today() }, { actor }),
  };
}

function peopleFacts(
  { append }: StoreContext,
  { people }: Stores,
): Pick<ConflictFacts, 'record' | 'merge'> {
  return {
    record: (personId) => {
      const row = people.get(personId);
      if (row === null) return null;
      const { name, number, phone, building, unit } = row;
      const { enrolled_on: enrolledOn, birth_year: birthYear } = row;
      return { name, number, enrolledOn, phone, birthYear, building, unit };
    },
    merge: (keepId, mergeId, actor) => {
      const [keep, merge] = [people.canonical(keepId), people.canonical(mergeId)];
      if (keep === null || merge === null || keep === merge) return;
      append('person.merged', { keepId: keep, mergeId: merge }, { actor, subject: keep });
    },
  };
}

/** What has a code: of two, a scan finds the one with the lesser id, and of a card whoever got it first. */
function holdersOf(
  { lending, sale, people }: Stores,
  codes: ConflictStores['codes'],
): ConflictFacts['holders'] {
  const { titles, copies } = lending;
  const { products, stock } = sale;
  const productName = (productId: string) => products.product(productId)?.name ?? '';
  const nameOf = {
    copy: (id: string) => titles.title(copies.copy(id)?.titleId ?? '')?.name ?? '',
    piece: (id: string) => productName(stock.piece(id)?.productId ?? ''),
    product: productName,
    card: (id: string) => {
      const row = people.get(id);
      return row === null ? '' : `${row.name} ${row.number}`;
    },
  };
  return (code) => {
    const holders = codes.holders(code);
    const found =
      copies.byCode(code)?.copyId ??
      stock.pieceByCode(code)?.pieceId ??
      products.byCode(code)?.productId ??
      holders[0]?.holderId;
    return holders.map((holder) => ({
      ...holder,
      name: nameOf[holder.kind](holder.holderId),
      isFound: holder.holderId === found,
    }));
  };
}

function nameFacts(
  { fieldEdits }: StoreContext,
  stores: Stores,
): Pick<ConflictFacts, 'nameOf' | 'namesIn'> {
  const { knownPeople, lending } = stores;
  const names = namesOf(stores);
  return {
    nameOf: (entity, entityId) => {
      const person = entity === 'person' ? knownPeople.person(entityId) : null;
      if (person !== null) return `${person.name} ${person.number}`;
      const copy = entity === 'copy' ? lending.copies.copy(entityId) : null;
      if (copy !== null)
        return `${lending.titles.title(copy.titleId)?.name ?? ''} ${copy.code}`.trim();
      const standing = isEntity(entity) ? fieldEdits.standing(entity, entityId) : {};
      const name = NAMES.map((field) => standing[field]).find((one) => typeof one === 'string');
      return typeof name === 'string' ? name : '';
    },
    namesIn: (field, value) => {
      const nameOf = names.get(field);
      if (nameOf === undefined || value === null) return null;
      const ids = (Array.isArray(value) ? value : [value]).filter((id) => typeof id === 'string');
      return ids.map((id) => nameOf(id) ?? '').filter((name) => name !== '');
    },
  };
}

/** The fields whose values are ids, and what people call those that they name. */
const namesOf = ({ knownPeople, activities, teams }: Stores) => {
  const person = (personId: string) => knownPeople.person(personId)?.name;
  const team = (teamId: string) => teams.list().find((one) => one.teamId === teamId)?.name;
  return new Map<string, (id: string) => string | null | undefined>([
    ['makerIds', person],
    ['donorId', person],
    ['guardianId', person],
    ['activityId', activities.activityName],
    ['teamIds', team],
  ]);
};
