import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { timeOf } from '../../fixtures/hall-clock.ts';
import { enrol } from '../../fixtures/hall-people.ts';
import { closeHalls, newScanId, openHall, removeHalls } from '../../fixtures/hall.ts';
import {
  addBook,
  copiesOf,
  decide,
  giveBack,
  lendTo,
  pageOf,
  withTerms,
} from '../../fixtures/lending-desk.ts';

afterEach(closeHalls);
afterAll(removeHalls);

const at = (date: string) => timeOf(date, '10:00');

describe('the rules of lending', () => {
  it('let a category read a material here and not take it home', async () => {
    const hall = await openHall();
    const adult = await enrol(hall);
    const child = { birthYear: 2016, guardianName: '王刚', guardianPhone: '13812345678' };
    const { personId } = await enrol(hall, { name: '王小明', ...child, guardianConsent: true });
    const { titleId, copyId } = await addBook(hall, { name: '读者', material: 'magazine' });
    const rules = await hall.value('lending.rules', {});
    await decide(hall, { rules: withTerms(rules, 'child', 'magazine', { onSiteOnly: true }) });
    const request = { actId: newScanId(), copyId, personId };
    expect(await hall.value('lending.lend', request)).toMatchObject({
      kind: 'blocked',
      problems: [
        {
          problem: 'on-site-for-category',
          facts: { category: 'child', material: 'magazine' },
          overridable: true,
        },
      ],
    });
    await hall.value('lending.use', { actId: newScanId(), copyId });
    expect(await copiesOf(hall, titleId)).toMatchObject([{ state: 'in', uses: 1, loans: 0 }]);
    await lendTo(hall, copyId, adult.personId);
    const hold = { holdId: newScanId(), titleId, personId };
    expect(await hall.refusal('lending.placeHold', hold)).toBe('holds-limit');
    await giveBack(hall, copyId);
    // Staff may make an exception; it is not renewed.
    await hall.value('lending.lend', { ...request, override: '作业要用' });
    hall.clock.goTo(at('2026-03-10'));
    expect((await pageOf(hall, personId)).loans).toMatchObject([
      { dueOn: '2026-03-17', renewalsLeft: 0, renewProblems: ['renewals-used'] },
    ]);
  });
});
