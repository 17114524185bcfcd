import { callNumberOf } from '../../../shared/domain/lending/call-number.ts';
import { tidyClcNumber } from '../../../shared/domain/lending/clc.ts';
import { ok, refuse } from '../../../shared/domain/result.ts';
import type { Handlers, StoreContext } from '../context.ts';
import { createFullTitle } from './full-title.ts';
import { isJpeg } from '../jpeg.ts';
import type { LendingFacts, LendingStores } from './lending-stores.ts';
import { momentOf } from './moment.ts';
import { createSaveTitle } from './save-title.ts';
import { createTitlePage } from './title-page-store.ts';
import { hasCodesLeft, writeCopies } from './write-copies.ts';

type Stores = Pick<LendingStores, 'titles' | 'copies' | 'links'>;
type Facts = Pick<LendingFacts, 'person'>;

type CatalogueHandlers = Handlers<
  | 'catalogue.search'
  | 'catalogue.get'
  | 'catalogue.saveTitle'
  | 'catalogue.nextSerial'
  | 'catalogue.addCopies'
  | 'catalogue.editCopy'
  | 'catalogue.noteCopy'
  | 'catalogue.setCover'
  | 'catalogue.cover'
  | 'catalogue.locations'
>;

const MOST_COVER_BYTES = 120_000;
/** What staff can only note of a book that is here; a lost one ends its loan. */
const NEED_THE_BOOK: ReadonlySet<string> = new Set(['damaged', 'missing', 'withdrawn']);

export function createCatalogueCalls(
  context: StoreContext,
  stores: Stores,
  facts: Facts,
): CatalogueHandlers {
  const { append, transaction, fieldEdits } = context;
  const { titles, copies } = stores;
  const page = createTitlePage(context.db);
  const fullTitle = createFullTitle(context, stores, facts, page);
  const knownCopy = (copyId: string) => {
    const copy = copies.copy(copyId);
    // Acts may have arrived before the copy itself.
    return copy === null || copy.code === '' ? null : copy;
  };

  return {
    'catalogue.search': ({ query, clc, only, limit }) =>
      ok(titles.search({ query, clc: clc ?? null, only, limit })),

    'catalogue.get': ({ titleId }) => {
      const title = titles.title(titleId);
      return title === null ? refuse('unknown-title') : ok(fullTitle(title));
    },

    'catalogue.saveTitle': createSaveTitle(context, titles),

    'catalogue.nextSerial': ({ clc }) => {
      const number = tidyClcNumber(clc);
      if (number === null) return refuse('not-a-class');
      const serial = titles.nextSerial(number);
      return ok({ serial, callNumber: callNumberOf(number, serial) });
    },

    'catalogue.addCopies': ({ titleId, count, fields }, { actor }) =>
      transaction(() => {
        if (titles.title(titleId) === null) return refuse('unknown-title');
        const donor = fields.donorId === null ? null : facts.person(fields.donorId);
        if (fields.donorId !== null && donor === null) return refuse('unknown-person');
        if (!hasCodesLeft(context, copies, count)) return refuse('codes-used-up');
        const given = { ...fields, donorId: donor?.personId ?? null };
        return ok({
          copies: writeCopies(context, copies, { titleId, count, fields: given }, actor),
        });
      }),

    'catalogue.editCopy': ({ copyId, fields, seen }, { actor }) =>
      transaction(() => {
        if (knownCopy(copyId) === null) return refuse('unknown-copy');
        const { donorId } = fields;
        if (typeof donorId === 'string' && facts.person(donorId) === null)
          return refuse('unknown-person');
        const edits = fieldEdits.plan('copy', copyId, { ...fields });
        const stale = edits.find((edit) => edit.base !== (seen[edit.field] ?? null));
        if (stale !== undefined) return refuse('changed-meanwhile', { field: stale.field });
        if (edits.length > 0) append('copy.edited', { copyId, edits }, { actor });
        return ok({});
      }),

    'catalogue.noteCopy': ({ actId, copyId, condition, resolution, note }, { actor }) =>
      transaction(() => {
        const copy = knownCopy(copyId);
        if (copy === null) return refuse('unknown-copy');
        // The same request again, after its answer was lost.
        if (copies.acts.act(actId) !== null) return ok({});
        if (copy.state === 'lent' && NEED_THE_BOOK.has(condition)) return refuse('still-lent');
        const at = momentOf(context, copies.acts, copyId);
        const act = { actId, copyId, at, on: context.today() };
        append('copy.noted', { ...act, condition, resolution, note: note || null }, { actor });
        return ok({});
      }),

    'catalogue.setCover': ({ titleId, jpeg }, { actor }) =>
      transaction(() => {
        if (titles.title(titleId) === null) return refuse('unknown-title');
        if (jpeg.length > MOST_COVER_BYTES) return refuse('too-large');
        if (!isJpeg(jpeg)) return refuse('not-a-picture');
        const picture = Buffer.from(jpeg).toString('base64');
        append('title.pictured', { titleId, jpeg: picture }, { actor });
        return ok({});
      }),

    'catalogue.cover': ({ titleId }) => {
      const jpeg = titles.cover(titleId);
      return ok({ jpeg: jpeg === null ? null : new Uint8Array(jpeg) });
    },

    'catalogue.locations': () => ok(page.locations()),
  };
}
