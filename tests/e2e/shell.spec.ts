import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { electronApp } from '../../scripts/electron-path.ts';
import { SMALL_FEED, writeCameraFeed } from '../fixtures/camera-feed.ts';
import { DRAWING, startKiosk, type Kiosk } from './kiosk-app.ts';

let kiosk: Kiosk;

test.beforeAll(async () => {
  const camera = test.info().outputPath('camera.y4m');
  writeCameraFeed(camera, [{ seconds: 1, show: 'blank' }], SMALL_FEED);
  kiosk = await startKiosk({ camera, mayComplain: true });
});
test.afterAll(() => kiosk.stop());

/** What the page gets when it asks: 'granted', or the name of the refusal. */
function askForMedia(constraints: MediaStreamConstraints): Promise<string> {
  return kiosk.page.evaluate(
    (wanted) =>
      navigator.mediaDevices.getUserMedia(wanted).then(
        (stream) => {
          stream.getTracks().forEach((track) => track.stop());
          return 'granted';
        },
        (error: unknown) => (error instanceof Error ? error.name : 'unknown'),
      ),
    constraints,
  );
}

test.describe('what the page may use', () => {
  test('the camera works', async () => {
    expect(await askForMedia({ video: true, audio: false })).toBe('granted');
  });

  test('the microphone does not, alone or with the camera', async () => {
    expect(await askForMedia({ video: false, audio: true })).toBe('NotAllowedError');
    expect(await askForMedia({ video: true, audio: true })).toBe('NotAllowedError');
  });

  test('neither do the place of the machine, notifications, the clipboard and the screen', async () => {
    const { page } = kiosk;
    const place = page.evaluate(
      () =>
        new Promise((resolve) => {
          navigator.geolocation.getCurrentPosition(
            () => resolve('granted'),
            (error) => resolve(error.code === error.PERMISSION_DENIED ? 'denied' : 'other'),
          );
        }),
    );
    expect(await place).toBe('denied');
    expect(await page.evaluate(() => Notification.requestPermission())).toBe('denied');
    const clipboard = page.evaluate(() =>
      navigator.clipboard.readText().then(
        () => 'granted',
        () => 'denied',
      ),
    );
    expect(await clipboard).toBe('denied');
    const screen = page.evaluate(() =>
      navigator.mediaDevices.getDisplayMedia().then(
        () => 'granted',
        () => 'denied',
      ),
    );
    expect(await screen).toBe('denied');
  });

  test('the network is out of reach', async () => {
    const reached = kiosk.page.evaluate(() =>
      fetch('http://127.0.0.1:9/').then(
        () => 'reached',
        () => 'refused',
      ),
    );
    expect(await reached).toBe('refused');
  });
});

test.describe('where the page may go', () => {
  test('it stays where it is when told to go elsewhere', async () => {
    const { page } = kiosk;
    for (const address of ['https://example.org/', 'file:///etc/passwd', 'qinlin://other/']) {
      await page.evaluate((target) => location.assign(target), address);
      await page.waitForTimeout(200);
      expect(new URL(page.url()).pathname).toBe('/index.html');
      expect(page.url()).toMatch(/^qinlin:\/\/app\//);
    }
  });

  test('it opens no window', async () => {
    const { app, page } = kiosk;
    expect(await page.evaluate(() => window.open('https://example.org/'))).toBeNull();
    expect(await page.evaluate(() => window.open('/index.html'))).toBeNull();
    expect(app.windows()).toHaveLength(1);
  });

  test('it saves no file', async () => {
    const { app, page } = kiosk;
    await app.evaluate(({ session }) => {
      session.defaultSession.once('will-download', (event) => {
        Reflect.set(globalThis, 'download', event.defaultPrevented ? 'refused' : 'begun');
      });
    });
    await page.evaluate(() => {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob(['names']));
      link.download = 'names.csv';
      link.click();
    });
    const download = () => app.evaluate((): unknown => Reflect.get(globalThis, 'download'));
    await expect.poll(download).toBe('refused');
  });

  test('it cannot be framed, and frames nothing', async () => {
    const frames = await kiosk.page.evaluate(async () => {
      const frame = document.createElement('iframe');
      frame.src = '/index.html';
      document.body.append(frame);
      await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
      const shown = frame.contentDocument?.getElementById('root') ?? null;
      frame.remove();
      return shown;
    });
    expect(frames).toBeNull();
  });
});

test.describe('what the page has', () => {
  test('no Node', async () => {
    const types = kiosk.page.evaluate(() =>
      ['require', 'process', 'module', 'Buffer', 'global'].map(
        (name) => typeof Reflect.get(window, name),
      ),
    );
    expect(await types).toEqual(Array.from({ length: 5 }, () => 'undefined'));
  });

  test('two functions of ours, which it cannot replace', async () => {
    const { page } = kiosk;
    expect(await page.evaluate(() => Object.keys(window.qinlin))).toEqual(['call', 'on']);
    const replaced = page.evaluate(() => {
      const before = window.qinlin.call;
      Reflect.set(window.qinlin, 'call', () => null);
      Reflect.set(window, 'qinlin', null);
      return window.qinlin?.call !== before;
    });
    expect(await replaced).toBe(false);
  });

  test('no script but the one that was built: neither inline nor evaluated', async () => {
    const ran = await kiosk.page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.ranInline = true';
      document.body.append(script);
      return Reflect.has(window, 'ranInline');
    });
    expect(ran).toBe(false);
    // In a timer of the page: what Playwright evaluates itself is let through.
    const evaluated = kiosk.page.evaluate(
      () =>
        new Promise((resolve) => {
          setTimeout(() => {
            try {
              resolve(Reflect.apply(Reflect.construct(Function, ["return 'ran'"]), null, []));
            } catch (error) {
              resolve(error instanceof Error ? error.name : 'unknown');
            }
          });
        }),
    );
    expect(await evaluated).toBe('EvalError');
  });
});

test.describe('who may call the store', () => {
  test('the page, by the names of the contract alone', async () => {
    const { page } = kiosk;
    expect(await page.evaluate(() => window.qinlin.call('hall.state', {}))).toMatchObject({
      ok: true,
    });
    const unknown = page.evaluate(() =>
      Reflect.apply(window.qinlin.call, null, ['people.dropAll', {}]),
    );
    expect(await unknown).toEqual({ ok: false, refusal: 'invalid-request' });
  });

  test('no staff call without someone signed in', async () => {
    const list = kiosk.page.evaluate(() => window.qinlin.call('staff.list', {}));
    expect(await list).toMatchObject({ ok: false });
    expect(await kiosk.page.evaluate(() => window.qinlin.call('shell.session', null))).toBeNull();
    expect(await kiosk.page.evaluate(() => window.qinlin.call('shell.quit', null))).toBe(false);
  });

  test('no page from elsewhere, though it has the same preload', async () => {
    const { app } = kiosk;
    const answers = await app.evaluate(async ({ app: shell, BrowserWindow }) => {
      const window = new BrowserWindow({
        show: false,
        webPreferences: { preload: `${shell.getAppPath()}/out/preload/preload.cjs`, sandbox: true },
      });
      const ask = "window.qinlin.call('hall.state', {})";
      await window.loadURL('data:text/html,<title>elsewhere</title>');
      const elsewhere: unknown = await window.webContents.executeJavaScript(ask);
      await window.loadURL('qinlin://app/call-a-helper.html');
      const notTheKiosk: unknown = await window.webContents.executeJavaScript(ask);
      window.destroy();
      return { elsewhere, notTheKiosk };
    });
    const refused = { ok: false, refusal: 'not-allowed' };
    expect(answers).toEqual({ elsewhere: refused, notTheKiosk: refused });
  });

  test('not even the kiosk’s own window, once a page from elsewhere is in it', async () => {
    const answer = await kiosk.app.evaluate(async ({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      await window?.loadURL('data:text/html,<title>elsewhere</title>');
      const ask = "window.qinlin.call('hall.state', {})";
      const heard: unknown = await window?.webContents.executeJavaScript(ask);
      await window?.loadURL('qinlin://app/index.html');
      return heard;
    });
    expect(answer).toEqual({ ok: false, refusal: 'not-allowed' });
  });
});

test('the program ends when it is asked to, though its page hangs', async () => {
  const hanging = await startKiosk();
  await hanging.page.evaluate(() => {
    setTimeout(() => {
      for (;;);
    });
  });
  await hanging.stop();
});

test.describe('a start of the program', () => {
  test('asks the first one to show itself where one is already running, and says so', async () => {
    const { app, dataDir } = kiosk;
    await app.evaluate(({ app: shell }) => {
      shell.once('second-instance', () => Reflect.set(globalThis, 'asked', true));
    });
    const { executablePath, args, env } = electronApp();
    const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    const second = spawnSync(executablePath, [...args, ...DRAWING, ...root, '--data', dataDir], {
      env,
      encoding: 'utf8',
      timeout: 15_000,
    });
    expect(second.status).toBe(0);
    expect(second.stderr).toContain('The kiosk is already open');
    const asked = () => app.evaluate((): unknown => Reflect.get(globalThis, 'asked'));
    await expect.poll(asked).toBe(true);
  });

  test('shows a calm page in both languages where the kiosk’s own cannot be loaded', async () => {
    const { page } = kiosk;
    await page.goto('qinlin://app/call-a-helper.html');
    await expect(page.getByRole('heading', { name: '请联系工作人员' })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Please call a helper' })).toBeVisible();
    await page.goto('qinlin://app/index.html');
  });
});

test.describe('when something dies', () => {
  test('a store that is killed is back within two seconds, and the page hears of both', async () => {
    const { page } = kiosk;
    await page.evaluate(() => {
      const states: string[] = [];
      Reflect.set(window, 'states', states);
      window.qinlin.on('store', ({ state }) => states.push(state));
    });
    const pid = kiosk.storePid();
    expect(pid).not.toBeNull();
    if (pid !== null) process.kill(pid, 'SIGKILL');
    const states = () => page.evaluate((): unknown => Reflect.get(window, 'states'));
    await expect.poll(states, { timeout: 2000 }).toEqual(['up', 'starting', 'up']);
    expect(await page.evaluate(() => window.qinlin.call('hall.state', {}))).toMatchObject({
      ok: true,
    });
  });

  test('a page that crashes is reloaded', async () => {
    const { app, page } = kiosk;
    const reloaded = app.evaluate(
      ({ BrowserWindow }) =>
        new Promise<string>((resolve) => {
          const [window] = BrowserWindow.getAllWindows();
          window?.webContents.once('did-finish-load', () => resolve(window.webContents.getURL()));
          window?.webContents.forcefullyCrashRenderer();
        }),
    );
    expect(await reloaded).toMatch(/^qinlin:\/\/app\//);
    expect(page.isClosed()).toBe(false);
  });
});

test('the log says what happened, and nothing about anyone', () => {
  const file = join(kiosk.dataDir, 'logs', 'shell.log');
  expect(existsSync(file)).toBe(true);
  for (const line of readFileSync(file, 'utf8').trim().split('\n')) {
    const entry: unknown = JSON.parse(line);
    expect(entry).toMatchObject({ from: 'shell', msg: expect.any(String) });
    expect(line).not.toMatch(/71\d{32}|"request"|"value"/);
  }
  writeFileSync(test.info().outputPath('shell.log'), readFileSync(file));
});
