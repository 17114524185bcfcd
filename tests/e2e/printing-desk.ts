import { expect } from '@playwright/test';
import type { PrintJob } from '../../shared/contract/print.ts';
import type { Role } from '../../shared/contract/names.ts';
import type { PrintedPage } from '../fixtures/printed-pages.ts';
import type { Kiosk } from './kiosk-app.ts';

export const PRINT_HALL = '桂花里社区亲邻之家';

/** Sets up a hall of one kiosk, whose administrator has that PIN. */
export async function setUpHall({ page }: Kiosk, pin: string): Promise<void> {
  await page.evaluate(
    (given) =>
      window.qinlin.call('hall.setUp', {
        hallName: given.hallName,
        kioskName: '一号机',
        kioskNumber: 1,
        pin: given.pin,
        sample: false,
      }),
    { hallName: PRINT_HALL, pin },
  );
}

/** Signs in at the post of that label, as the desk does; at the first one for an empty label. */
export async function signInAt({ page }: Kiosk, label: string, pin: string): Promise<void> {
  const signedIn = await page.evaluate(
    async (given) => {
      const posts = await window.qinlin.call('staff.posts', {});
      const all = posts.ok ? posts.value : [];
      const post = all.find((one) => one.label === given.label) ?? all[0];
      return window.qinlin.call('staff.signIn', { staffId: post?.staffId ?? '', pin: given.pin });
    },
    { label, pin },
  );
  expect(signedIn.ok).toBe(true);
}

/** Adds a post as the administrator, who has to be signed in. */
export async function addPost(
  { page }: Kiosk,
  post: { readonly label: string; readonly role: Role; readonly pin: string },
): Promise<void> {
  const added = await page.evaluate((one) => window.qinlin.call('staff.add', one), post);
  expect(added.ok).toBe(true);
}

/** Prints as the signed-in post what a PDF is kept of, and gives its path. */
export async function print(
  { page }: Kiosk,
  wanted: PrintJob,
): Promise<{ path: string; printed: boolean | null }> {
  const answer = await page.evaluate((one) => window.qinlin.call('shell.print', one), wanted);
  if ('refusal' in answer) throw new Error(answer.refusal);
  const { path, printed } = answer;
  if (path === null) throw new Error('no PDF was kept');
  return { path, printed };
}

export function expectSize(page: PrintedPage | undefined, width: number, height: number): void {
  expect(Math.abs((page?.widthMm ?? 0) - width)).toBeLessThan(0.5);
  expect(Math.abs((page?.heightMm ?? 0) - height)).toBeLessThan(0.5);
}
