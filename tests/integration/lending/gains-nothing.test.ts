import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { timeOf } from '../../fixtures/hall-clock.ts';
import { enrol } from '../../fixtures/hall-people.ts';
import { closeHalls, newScanId, openHall, removeHalls } from '../../fixtures/hall.ts';
import { addBook, lendTo, pageOf, scanLater } from '../../fixtures/lending-desk.ts';

afterEach(closeHalls);
afterAll(removeHalls);

const at = (date: string) => timeOf(date, '10:00');

describe('a renewal', () => {
  it('that gains no day is refused, and uses none up', async () => {
    const hall = await openHall();
    const { personId } = await enrol(hall);
    const { copyId, code } = await addBook(hall);
    const loanId = await lendTo(hall, copyId, personId);
    const refused = {
      kind: 'blocked',
      problems: [{ problem: 'nothing-gained', facts: { until: '2026-04-01' }, overridable: false }],
    };
    const ask = { actId: newScanId(), loanId };
    expect(await hall.value('lending.renew', ask)).toMatchObject(refused);
    expect(await hall.value('lending.renew', { ...ask, override: '急用' })).toMatchObject(refused);
    expect(await scanLater(hall, code, personId)).toMatchObject(refused);
    expect((await pageOf(hall, personId)).loans).toMatchObject([
      { renewals: 0, renewalsLeft: 1, renewProblems: ['nothing-gained'] },
    ]);
    hall.clock.goTo(at('2026-03-10'));
    expect(await pageOf(hall, personId)).toMatchObject({ loans: [{ renewProblems: [] }] });
    expect(await hall.value('lending.renew', ask)).toMatchObject({ kind: 'renewed' });
  });

  it('that the reader’s card leaves no day for is refused as well', async () => {
    const hall = await openHall();
    const { personId } = await enrol(hall);
    const { copyId } = await addBook(hall);
    const { seen } = await pageOf(hall, personId);
    const card = { personId, category: null, guardianId: null, until: '2026-03-20' };
    await hall.value('lending.saveReader', { ...card, seen });
    const loanId = await lendTo(hall, copyId, personId);
    hall.clock.goTo(at('2026-03-18'));
    expect(await hall.value('lending.renew', { actId: newScanId(), loanId })).toMatchObject({
      kind: 'blocked',
      problems: [{ problem: 'nothing-gained', facts: { until: '2026-03-20' } }],
    });
  });
});
