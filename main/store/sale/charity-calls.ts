import { join } from 'node:path';
import type { Checked } from '../../../shared/contract/calls.ts';
import { queryKey } from '../../../shared/domain/name-keys.ts';
import { ok, refuse } from '../../../shared/domain/result.ts';
import type { FamilyHandlers, StoreContext } from '../context.ts';
import { fileStamp } from '../file-stamp.ts';
import { writeExport } from '../files.ts';
import { writeTable } from '../tables/write-table.ts';
import type { Accounts } from './accounts.ts';
import { createAssignPurpose } from './assign-purpose.ts';
import type { CharityStores } from './charity-stores.ts';
import { createDisplay } from './display.ts';
import { createHandOver } from './hand-over.ts';
import type { MakerNames } from './maker-names.ts';
import { createNotice } from './notice.ts';
import type { PurposeRecord } from './purpose-store.ts';
import type { SaleFacts } from './sale-facts.ts';

const tidied = (fields: Checked<'charity.savePurpose'>['fields']) =>
  fields.description === '' ? { ...fields, description: null } : fields;

/** Where the money of the sale goes: purposes, takings, hand-overs, the public notice, the slideshow. */
export function createCharityCalls(
  context: StoreContext,
  stores: CharityStores,
  parts: { readonly names: MakerNames; readonly accounts: Accounts },
  facts: Pick<SaleFacts, 'activityName' | 'exportsDir'>,
): FamilyHandlers<'charity'> {
  const { append, fieldEdits, kiosk, newId, transaction } = context;
  const { handovers, purposes, takings } = stores;
  const { names, accounts } = parts;
  const noticeOf = createNotice(context, stores, names, facts);
  const display = createDisplay(context, stores, names, facts);
  const assignPurpose = createAssignPurpose(context, stores, facts);
  const { handOver, told } = createHandOver(context, stores);

  return {
    'charity.purposes': () => {
      const { hallId } = kiosk();
      const money = takings.moneyByPurpose({ hallId, from: '', to: '9999', eventId: null });
      const handed = handovers.byPurpose(hallId);
      return ok(
        purposes.ofHall(hallId).map((purpose) => ({
          ...purpose,
          seen: fieldEdits.seen('purpose', purpose.purposeId),
          takingsFen: money.get(purpose.purposeId) ?? 0,
          handedOverFen: handed.get(purpose.purposeId) ?? 0,
        })),
      );
    },

    'charity.savePurpose': ({ purposeId, fields, seen }, { actor }) =>
      transaction(() => {
        const { hallId } = kiosk();
        const known = purposes.ofHall(hallId);
        if (purposeId !== undefined && !known.some((one) => one.purposeId === purposeId))
          return refuse('unknown-purpose');
        const isNamesake = ({ name, ...one }: PurposeRecord) =>
          queryKey(name) === queryKey(fields.name) && one.purposeId !== purposeId;
        if (known.some(isNamesake)) return refuse('name-taken');
        const id = purposeId ?? newId();
        const edits = fieldEdits.plan('purpose', id, tidied(fields));
        const stands = fieldEdits.seen('purpose', id);
        if (purposeId !== undefined && edits.some(({ field }) => stands[field] !== seen[field]))
          return refuse('changed-meanwhile');
        if (edits.length > 0) append('purpose.edited', { purposeId: id, hallId, edits }, { actor });
        return ok({ purposeId: id });
      }),

    'charity.unpurposed': () => ok(assignPurpose.list()),

    'charity.assignPurpose': (request, { actor }) => assignPurpose.assign(request, actor),

    'charity.takings': ({ from, to, by }) => {
      const rows = accounts.takingsRows({ from, to }, by);
      return ok({ rows, totalFen: rows.reduce((sum, row) => sum + row.takingsFen, 0) });
    },

    'charity.handOver': (request, { actor }) => handOver(request, actor),

    'charity.handovers': ({ from, to }) => ok(handovers.ofHall(kiosk().hallId, from, to).map(told)),

    'charity.notice': ({ from, to, eventId }) => {
      if (eventId !== null && facts.activityName(eventId) === null)
        return refuse('unknown-activity');
      const asked = { hallId: kiosk().hallId, from, to, eventId };
      return takings.lines(asked).length === 0 ? refuse('no-sales') : ok(noticeOf(asked));
    },

    'charity.display': () => ok(display()),

    'charity.export': async ({ what, format, from, to }) => {
      const sheet = accounts.sheet(what, { from, to });
      if (!sheet.ok) return sheet;
      const name = `${sheet.value.name}-${fileStamp(context)}.${format}`;
      const bytes = await writeTable(format, sheet.value);
      const written = writeExport(join(facts.exportsDir, name), bytes);
      return written.ok ? ok({ ...written.value, count: sheet.value.rows.length }) : written;
    },
  };
}
