import { openTab } from '../e2e/pages/charity.ts';
import { productRows } from '../e2e/pages/crafts.ts';
import { openPage } from '../e2e/pages/desk.ts';
import { keysAfterScan, type } from '../e2e/pages/keyboard.ts';
import { button, type Screen } from '../e2e/pages/screen.ts';
import * as till from '../e2e/pages/till.ts';
import type { Album } from './album.ts';

/** A craft is sold for cash, and the accounts that anyone may check. */
export async function charitySale(screen: Screen, album: Album): Promise<void> {
  album.say(
    'A helper scans a craft, takes the cash, and sees the day; the clerk puts up the notice.',
  );
  const { page } = screen;
  await openPage(screen, 'till');
  const open = button(screen, 'till.open.do');
  const box = page.getByRole('searchbox', { name: screen.t('till.box') });
  await open.or(box).first().waitFor();
  if (await open.isVisible()) await open.click();
  const craft = await craftOnSale(screen);
  await till.tile(screen, craft.name).waitFor();
  await till.scanItem(screen, craft.code, 'added', { name: craft.name });
  await album.take(screen, 'till');
  await keysAfterScan(screen);
  await till.goToPay(screen);
  await type(screen, '100');
  await album.take(screen, 'till-pay');
  await page.keyboard.press('Enter');
  await till.soldScreen(screen).waitFor();
  await album.take(screen, 'till-sold');
  await till.nextCustomer(screen);
  await till.openTillTab(screen, 'Drawer');
  await till.row(screen, screen.t('till.tender.cash')).waitFor();
  await album.take(screen, 'till-day');
  await openPage(screen, 'crafts');
  await productRows(screen).first().waitFor();
  await album.take(screen, 'crafts');
  await openPage(screen, 'charity');
  await openTab(screen, 'notice');
  await page.getByText(screen.t('charity.notice.agrees')).waitFor();
  await album.take(screen, 'notice');
}

/** Counted goods of the sample that lie on the table, for less than a hundred yuan. */
async function craftOnSale({ page }: Screen): Promise<{ name: string; code: string }> {
  const found = await page.evaluate(() =>
    window.qinlin.call('crafts.search', { only: 'for-sale' }),
  );
  const rows = found.ok ? found.value.rows : [];
  for (const { name, code, priceFen, stockHere } of rows)
    if (code !== null && priceFen !== null && priceFen < 100_00 && stockHere > 1)
      return { name, code };
  throw new Error('nothing of the sample is for sale');
}
