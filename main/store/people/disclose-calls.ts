import { join } from 'node:path';
import { disclosureSheets, type Disclosure } from '../../../shared/domain/disclosure.ts';
import { ok, refuse } from '../../../shared/domain/result.ts';
import type { Handlers, StoreContext } from '../context.ts';
import { fileStamp } from '../file-stamp.ts';
import { writeExport } from '../files.ts';
import { writeWorkbook } from '../tables/write-table.ts';
import { createDisclosureStore } from './disclosure-store.ts';
import type { PersonRecord, PersonStore } from './person-store.ts';

type Values = ReturnType<StoreContext['fieldEdits']['standing']>;

const CATEGORY: Readonly<Record<string, string>> = {
  adult: '成人',
  child: '儿童',
  volunteer: '志愿者',
};

/** Writes all that is kept of a person into one file, to be given to them. */
export function createDiscloseCalls(
  context: StoreContext,
  people: PersonStore,
  { exportsDir }: { readonly exportsDir: string },
): Handlers<'people.disclose'> {
  const { clock, fieldEdits, kiosk } = context;
  const store = createDisclosureStore(context.db);

  const wordOf = (field: string, value: Values[string], row: PersonRecord): string => {
    if (typeof value === 'boolean') return value ? '是' : '否';
    if (field === 'teamIds') return people.teamNames(row.person_id).join('、');
    if (typeof value !== 'string') return value === null ? '' : JSON.stringify(value);
    if (field === 'readerCategory') return CATEGORY[value] ?? value;
    if (field === 'guardianId') return people.get(people.canonical(value) ?? '')?.name ?? '';
    return value;
  };

  const fieldsOf = (row: PersonRecord, edits: Disclosure['edits']): Disclosure['fields'] =>
    Object.entries(fieldEdits.standing('person', row.person_id)).flatMap(([field, value]) => {
      const text = wordOf(field, value, row);
      const last = edits.findLast(
        (edit) => edit.field === field && edit.value === JSON.stringify(value),
      );
      return text === '' ? [] : [{ field, text, at: last?.at ?? null }];
    });

  return {
    'people.disclose': async ({ personId }) => {
      const row = people.get(people.canonical(personId) ?? '');
      if (row === null) return refuse('unknown-person');
      const { hallName, zone } = kiosk();
      const found = store([...people.ofOnePerson(row.person_id)]);
      const sheets = disclosureSheets(
        {
          ...found,
          fields: fieldsOf(row, found.edits),
          about: {
            hallName,
            number: row.number,
            enrolledOn: row.enrolled_on,
            madeAt: clock.wall(),
          },
        },
        zone,
      );
      // By number: a name would stand in the folder's listing for anybody to see.
      const path = join(exportsDir, `个人信息副本-${row.number}-${fileStamp(context)}.xlsx`);
      const written = writeExport(path, await writeWorkbook(sheets));
      return written.ok ? ok({ path, sheets: sheets.map(({ name }) => name) }) : written;
    },
  };
}
