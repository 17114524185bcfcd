import { tillRules, type TillRules } from '../../../shared/contract/till-shapes.ts';
import type { Db } from '../db/failure.ts';
import { createEntityRow } from '../journal/entity-row.ts';
import type { FieldEdits } from '../journal/field-edits.ts';
import type { Projector } from '../journal/projector.ts';
import { DEFAULT_SALE_RULES } from './default-sale-rules.ts';

export type SaleRules = ReturnType<typeof createSaleRules>;

/** What each hall decided about its sales, as one field: rules half one's and half another's would be nobody's. */
export function createSaleRules(db: Db, fieldEdits: FieldEdits) {
  const stored = db
    .prepare<[string], string | null>('SELECT rules FROM sale_decisions WHERE hall_id = ?')
    .pluck();
  const rows = createEntityRow(db, fieldEdits, {
    entity: 'sale_decisions',
    key: 'hall_id',
    columns: { rules: 'rules' },
  });

  // Every cart that is priced asks for them, and they hardly ever change.
  const kept = new Map<string, TillRules>();
  const forget = () => kept.clear();

  const projector: Projector = {
    tables: ['sale_decisions'],
    forget,
    on: {
      'sale.edited': (event) => {
        rows.edit(event.payload.hallId, event, event.payload.edits);
        forget();
      },
    },
  };

  return {
    projector,
    /** The defaults where a hall never decided, or where what arrived can't be read. */
    of(hallId: string): TillRules {
      const known = kept.get(hallId);
      if (known !== undefined) return known;
      const read = tillRules.safeParse(JSON.parse(stored.get(hallId) ?? 'null'));
      const rules = read.success ? read.data : DEFAULT_SALE_RULES;
      kept.set(hallId, rules);
      return rules;
    },
  };
}
