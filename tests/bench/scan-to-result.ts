import { startKiosk } from '../e2e/kiosk-app.ts';
import { median, quantile, timeRow, type Row } from './row.ts';
import { cardsInKiosk } from './kiosk-cards.ts';

const WARM_UP = 10;
const SCANS = 80;

/**
 * From the scanner's last key to the painted result, against an empty call to the store and its painted answer,
 * taken in turns in the same window.
 */
export async function scanToResult(): Promise<Row[]> {
  const kiosk = await startKiosk();
  const codes = await cardsInKiosk(kiosk.page, WARM_UP + SCANS);
  await kiosk.page.reload();
  await kiosk.page.waitForSelector('time');
  const times = await kiosk.page.evaluate(measureInPage, codes);
  await kiosk.stop();
  const scans = times.scans.slice(WARM_UP);
  const calls = times.calls.slice(WARM_UP);
  return [
    timeRow('last key to painted result, p50', 'ms', median(scans), median(calls), 2),
    timeRow(
      'last key to painted result, p95',
      'ms',
      quantile(scans, 0.95),
      quantile(calls, 0.95),
      2,
    ),
  ];
}

/** Runs in the page. */
async function measureInPage(codes: readonly string[]) {
  const painted = () =>
    new Promise<number>((resolve) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', () => resolve(performance.now()));
        port1.start();
        port2.postMessage(null);
      });
    });

  const changed = (isThere: () => boolean) =>
    new Promise<void>((resolve) => {
      const look = () => {
        if (!isThere()) return;
        observer.disconnect();
        resolve();
      };
      const observer = new MutationObserver(look);
      observer.observe(document.body, { subtree: true, childList: true, characterData: true });
      look();
    });

  const press = (code: string) =>
    window.dispatchEvent(new KeyboardEvent('keydown', { code, bubbles: true, cancelable: true }));
  const hasResult = () => document.querySelector('[role="status"] h1') !== null;

  const scan = async (digits: string) => {
    for (const digit of digits) press(`Digit${digit}`);
    const started = performance.now();
    press('Enter');
    await changed(hasResult);
    const ended = await painted();
    const back = [...document.querySelectorAll<HTMLElement>('footer button')].at(-1);
    back?.click();
    await changed(() => !hasResult());
    await painted();
    return ended - started;
  };

  const probe = document.createElement('p');
  document.body.append(probe);
  const emptyCall = async () => {
    const started = performance.now();
    const answer = await window.qinlin.call('hall.state', {});
    probe.textContent = String(answer.ok && answer.value.now);
    return (await painted()) - started;
  };

  const scans: number[] = [];
  const calls: number[] = [];
  for (const code of codes) {
    scans.push(await scan(code));
    calls.push(await emptyCall());
  }
  return { scans, calls };
}
