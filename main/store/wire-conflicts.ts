import type { StoreContext } from './context.ts';
import type { LendingStores } from './lending/lending-stores.ts';
import type { KnownPeople } from './people/known-people.ts';
import type { SaleStores } from './sale/sale-stores.ts';
import type { ActivityStore } from './service/activity-store.ts';
import type { TeamStore } from './people/team-store.ts';
import { createConflictCalls } from './sync/conflict-calls.ts';
import type { ConflictFacts } from './sync/conflict-facts.ts';
import type { ConflictStore } from './sync/conflict-store.ts';
import { isEntity } from './sync/edit-again.ts';

/** What people call an entity stands under one of these. */
const NAMES = ['name', 'label', 'title'] as const;

type Stores = {
  readonly lending: LendingStores;
  readonly sale: SaleStores;
  readonly knownPeople: KnownPeople;
  readonly activities: ActivityStore;
  readonly teams: TeamStore;
};

/** Conflicts, told by what the features that had them know. */
export const conflictCalls = (context: StoreContext, conflicts: ConflictStore, stores: Stores) =>
  createConflictCalls(context, conflicts, factsOf(context, stores));

function factsOf(context: StoreContext, stores: Stores): ConflictFacts {
  const { append, clock, fieldEdits, today } = context;
  const { knownPeople } = stores;
  const nameIn = namesOf(stores);
  const { titles, copies, links } = stores.lending;
  const { products, stock, sales } = stores.sale;
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
    piece: (pieceId) => {
      const piece = stock.piece(pieceId);
      return piece && { code: piece.code, product: products.product(piece.productId)?.name ?? '' };
    },
    sale: (saleId) => {
      const sale = sales.sale(saleId);
      if (sale === null) return null;
      const { number, at, kioskNumber, totalFen: fen } = sale;
      return { number, at, kioskNumber, fen };
    },
    nameOf: (entity, entityId) => {
      const person = entity === 'person' ? knownPeople.person(entityId) : null;
      if (person !== null) return `${person.name} ${person.number}`;
      const copy = entity === 'copy' ? copies.copy(entityId) : null;
      if (copy !== null) return `${titles.title(copy.titleId)?.name ?? ''} ${copy.code}`.trim();
      const standing = isEntity(entity) ? fieldEdits.standing(entity, entityId) : {};
      const name = NAMES.map((field) => standing[field]).find((one) => typeof one === 'string');
      return typeof name === 'string' ? name : '';
    },
    namesIn: (field, value) => {
      const nameOf = new Map(Object.entries(nameIn)).get(field);
      if (nameOf === undefined || value === null) return null;
      const ids = (Array.isArray(value) ? value : [value]).filter((id) => typeof id === 'string');
      return ids.map((id) => nameOf(id) ?? '').filter((name) => name !== '');
    },
  };
}

/** The fields whose values are ids, and what people call those that they name. */
const namesOf = ({ knownPeople, activities, teams }: Stores) => {
  const person = (personId: string) => knownPeople.person(personId)?.name;
  return {
    makerIds: person,
    donorId: person,
    guardianId: person,
    activityId: activities.activityName,
    teamIds: (teamId: string) => teams.list().find((team) => team.teamId === teamId)?.name,
  };
};
