import { entities, type Entity, type FieldEdit } from '../../../shared/contract/field-edit.ts';
import type { StoreContext } from '../context.ts';
import type { EventMeta } from '../journal/journal.ts';

export const isEntity = (name: string): name is Entity => entities.some((known) => known === name);

type Write = (id: string, edits: FieldEdit[], meta: EventMeta) => void;

/** Sets one field of any entity by the event that the entity's own feature would write. */
export function createEditAgain(context: StoreContext) {
  const { append } = context;
  const writers: Readonly<Record<Entity, Write>> = {
    hall: (hallId, edits, meta) => append('hall.edited', { hallId, edits }, meta),
    kiosk: (kioskId, edits, meta) => append('kiosk.edited', { kioskId, edits }, meta),
    staff: (staffId, edits, meta) => append('staff.edited', { staffId, edits }, meta),
    team: (teamId, edits, meta) => append('team.edited', { teamId, edits }, meta),
    person: (personId, edits, meta) =>
      append('person.edited', { personId, edits }, { ...meta, subject: personId }),
    activity: (activityId, edits, meta) => append('activity.edited', { activityId, edits }, meta),
    shift: (shiftId, edits, meta) => append('shift.edited', { shiftId, edits }, meta),
    title: (titleId, edits, meta) => append('title.edited', { titleId, edits }, meta),
    copy: (copyId, edits, meta) => append('copy.edited', { copyId, edits }, meta),
    lending: (hallId, edits, meta) => append('lending.edited', { hallId, edits }, meta),
    product: (productId, edits, meta) => append('product.edited', { productId, edits }, meta),
    sale_decisions: (hallId, edits, meta) => append('sale.edited', { hallId, edits }, meta),
    purpose: (purposeId, edits, meta) =>
      append('purpose.edited', { purposeId, hallId: context.kiosk().hallId, edits }, meta),
  };
  /** In the caller's transaction; nothing where the value stands already. */
  return (entity: string, id: string, field: string, value: FieldEdit['value'], actor: string) => {
    if (!isEntity(entity)) throw new Error(`no entity ${entity}`);
    const edits = context.fieldEdits.plan(entity, id, { [field]: value });
    if (edits.length > 0) writers[entity](id, edits, { actor });
  };
}
