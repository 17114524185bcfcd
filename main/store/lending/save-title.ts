import { ok, refuse } from '../../../shared/domain/result.ts';
import type { Handler, StoreContext } from '../context.ts';
import { callNumberIn } from './title-sql-store.ts';
import type { TitleStore } from './title-store.ts';
import { tidyTitle, unknownTitle, withFields, withSerial, writeTitle } from './write-title.ts';

/** Catalogues a title, or edits one on top of what its editor saw. */
export function createSaveTitle(
  context: StoreContext,
  titles: TitleStore,
): Handler<'catalogue.saveTitle'> {
  const { append, transaction, fieldEdits } = context;

  return ({ titleId, fields, seen, evenIfSame }, { actor }) => {
    const tidied = tidyTitle(fields);
    if (!tidied.ok) return tidied;
    return transaction(() => {
      const before = titleId === undefined ? unknownTitle : titles.title(titleId);
      if (before === null) return refuse('unknown-title');
      const given = withSerial(titles, before, tidied.value);
      const after = withFields(before, given);
      if (after.name === '') return refuse('title-problems', { field: 'name', problem: 'missing' });
      if (after.serial !== null && after.clc === null)
        return refuse('title-problems', { field: 'serial', problem: 'no-class' });

      const isOther = (other: { readonly titleId: string }) => other.titleId !== titleId;
      const isNewIsbn = after.isbn !== null && after.isbn !== before.isbn;
      const same =
        isNewIsbn && !evenIfSame ? titles.byIsbn(after.isbn ?? '').find(isOther) : undefined;
      if (same !== undefined)
        return refuse('same-isbn', { titleId: same.titleId, name: same.name });
      const isNewNumber = after.clc !== before.clc || after.serial !== before.serial;
      if (
        isNewNumber &&
        after.clc !== null &&
        after.serial !== null &&
        titles.byCallNumber(after.clc, after.serial).some(isOther)
      )
        return refuse('call-number-taken', { callNumber: callNumberIn(after) ?? '' });

      if (titleId === undefined) return ok(writeTitle(context, titles, given, actor));
      const edits = fieldEdits.plan('title', titleId, { ...given });
      // A 种次号 that only follows from the class was not the editor's to see.
      const stale = edits.find(
        ({ field, base }) => Object.hasOwn(fields, field) && base !== (seen[field] ?? null),
      );
      if (stale !== undefined) return refuse('changed-meanwhile', { field: stale.field });
      if (edits.length > 0) append('title.edited', { titleId, edits }, { actor });
      return ok({ titleId, callNumber: callNumberIn(after) });
    });
  };
}
