import type { Page } from '@playwright/test';
import { nobody } from '../fixtures/hall-people.ts';

/** Sets the hall up through the page's own bridge and answers the codes of `count` new cards. */
export async function cardsInKiosk(page: Page, count: number): Promise<readonly string[]> {
  return await page.evaluate(
    async ({ people, person }) => {
      const { call } = window.qinlin;
      const pin = '271828';
      const setUp = await call('hall.setUp', {
        hallName: '测试馆',
        kioskName: '前台',
        kioskNumber: 1,
        pin,
        sample: false,
      });
      if (!setUp.ok) throw new Error(setUp.refusal);
      const signedIn = await call('staff.signIn', { staffId: setUp.value.staffId, pin });
      if (!signedIn.ok) throw new Error(signedIn.refusal);
      const personIds: string[] = [];
      for (let n = 0; n < people; n += 1) {
        const enrolled = await call('people.enrol', {
          person: { ...person, phone: `138${String(n).padStart(8, '0')}` },
        });
        if (!enrolled.ok) throw new Error(enrolled.refusal);
        personIds.push(enrolled.value.personId);
      }
      const issued = await call('cards.issue', { personIds });
      if (!issued.ok) throw new Error(issued.refusal);
      return issued.value.cards.map((card) => card.code);
    },
    { people: count, person: nobody },
  );
}
