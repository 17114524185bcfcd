import { randomUUID } from 'node:crypto';
import { PINS, removeHalls, type Hall } from '../fixtures/hall.ts';
import { addGoods, goodsLine, openDay } from '../fixtures/sale-till.ts';
import { openHallKiosk } from '../e2e/hall-kiosk.ts';
import { openPage } from '../e2e/pages/desk.ts';
import { signIn } from '../e2e/pages/public-page.ts';
import { cartLines } from '../e2e/pages/till.ts';
import { quantile, type Row } from './row.ts';

const LINES = 20;
const WARM_UP = 20;
const TIMED = 150;
const FRAME_MS = 1000 / 60;

/**
 * From the press of + on a cart of twenty lines to its painted total, against an empty call to the store and its
 * painted answer, in turns in the same window.
 */
export async function cart(): Promise<Row> {
  const kiosk = await openHallKiosk(stall);
  await signIn(kiosk, '义卖台', PINS.seller);
  await openPage(kiosk, 'till');
  await cartLines(kiosk)
    .nth(LINES - 1)
    .waitFor();
  const names = { total: kiosk.t('till.total'), times: WARM_UP + TIMED };
  const times = await kiosk.page.evaluate(measureInPage, names);
  await kiosk.kiosk.stop();
  removeHalls();
  const value = quantile(times.changes.slice(WARM_UP), 0.95);
  const floor = quantile(times.calls.slice(WARM_UP), 0.95);
  const name = 'change of quantity to painted total of 20 lines, p95';
  const goal = '<= floor + 16.7 ms';
  return {
    name,
    value,
    unit: 'ms',
    floor,
    ratio: value / floor,
    goal,
    met: value <= floor + FRAME_MS,
  };
}

/** A till day with a cart of twenty lines left on the counter. */
async function stall(hall: Hall) {
  const lines = [];
  for (let n = 0; n < LINES; n += 1) {
    const { productId } = await addGoods(hall, { name: `手绘书签${n + 1}`, quantity: 999 });
    lines.push(goodsLine(productId, 2));
  }
  await openDay(hall);
  await hall.value('till.saveCart', { cartId: randomUUID(), lines });
}

/** Runs in the page. */
async function measureInPage({ total, times }: { readonly total: string; readonly times: number }) {
  const painted = () =>
    new Promise<number>((resolve) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', () => resolve(performance.now()));
        port1.start();
        port2.postMessage(null);
      });
    });
  const pause = () => new Promise((resolve) => setTimeout(resolve, 60));
  const shown = () => document.querySelector(`output[aria-label="${total}"]`)?.textContent;
  const changedFrom = (before: string | null | undefined) =>
    new Promise<void>((resolve) => {
      const look = () => {
        if (shown() === before) return;
        observer.disconnect();
        resolve();
      };
      const observer = new MutationObserver(look);
      observer.observe(document.body, { subtree: true, childList: true, characterData: true });
      look();
    });
  const step = async (key: string) => {
    const before = shown();
    const started = performance.now();
    const target = document.activeElement ?? document.body;
    target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    await changedFrom(before);
    return (await painted()) - started;
  };

  const probe = document.createElement('p');
  document.body.append(probe);
  const emptyCall = async () => {
    const started = performance.now();
    const answer = await window.qinlin.call('hall.state', {});
    probe.textContent = String(answer.ok && answer.value.now);
    return (await painted()) - started;
  };

  const changes: number[] = [];
  const calls: number[] = [];
  for (let n = 0; n < times; n += 1) {
    changes.push(await step(n % 2 === 0 ? '+' : '-'));
    // The cart is written meanwhile, and is not in the way of the empty call.
    await pause();
    calls.push(await emptyCall());
    await pause();
  }
  return { changes, calls };
}
