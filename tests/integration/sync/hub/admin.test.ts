import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { openHub } from '../../../../main/store/sync/hub/hub-client.ts';
import {
  closeHubs,
  good,
  hubAt,
  joinHub,
  newHallId,
  openEmptyDatabase,
  openTestHub,
  type TestHub,
} from '../../../fixtures/hub.ts';
import { CERTIFIED, tlsFile } from '../../../fixtures/postgres.ts';
import { qinlin, qinlinProcess } from '../../../fixtures/qinlin.ts';

let at: TestHub;
beforeAll(async () => {
  at = await openTestHub();
}, 60_000);
afterEach(closeHubs);

const answerOf = (out: string) =>
  z.object({ value: z.object({ role: z.string(), password: z.string() }) }).parse(JSON.parse(out))
    .value;

const loginOf = (
  url: string,
  { role, password }: { readonly role: string; readonly password: string },
) => url.replace(/\/\/[^@]+@/, `//${role}:${password}@`);

describe('qinlin hub', () => {
  it('makes an empty database a hub, and leaves a hub as it is', async () => {
    const { url } = await openEmptyDatabase();
    expect(await qinlin(['hub', 'init', '--url', url])).toEqual({
      code: 0,
      out: 'the hub was set up, version 0 to 50\n',
      err: '',
    });
    expect(await qinlin(['hub', 'status', '--url', url])).toMatchObject({
      code: 0,
      out: expect.stringContaining('nobody may log in yet'),
    });
    expect(await qinlin(['hub', 'init', '--url', url])).toMatchObject({
      code: 0,
      out: 'the hub is set up, version 50\n',
    });
  });

  it('is set up by one who may make roles and schemas and nothing more', async () => {
    const hub = await openEmptyDatabase();
    const role = `keeper_${newHallId()}`;
    await hub.query(`CREATE ROLE "${role}" LOGIN CREATEROLE PASSWORD 'x'`);
    // The roles of other hubs in this server are there already, as they would be for whoever made them.
    await hub.query(`GRANT qinlin_owner, qinlin_member TO "${role}" WITH ADMIN OPTION`);
    const database = new URL(hub.url).pathname.slice(1);
    await hub.query(`GRANT CREATE ON DATABASE ${database} TO "${role}"`);
    const url = loginOf(hub.url, { role, password: 'x' });
    expect(await qinlin(['hub', 'init', '--url', url])).toMatchObject({ code: 0, err: '' });
    const hall = newHallId();
    const words = ['--hall', hall, '--number', '1', '--district', 'east', '--url', url, '--json'];
    const { code, out } = await qinlin(['hub', 'add-kiosk', ...words]);
    expect(code).toBe(0);
    expect(good(await (await hubAt(loginOf(url, answerOf(out)))).heads())).toEqual([]);
  });

  it('lets a kiosk in by a login that it says once; said again, the old one is dead', async () => {
    const kiosk = [
      '--hall',
      newHallId(),
      '--number',
      '2',
      '--hall-name',
      '春晓馆',
      '--district',
      '东城',
    ];
    const add = ['hub', 'add-kiosk', ...kiosk, '--url', at.url, '--json'];
    const [first, second] = [await qinlin(add), await qinlin(add)];
    const [old, login] = [answerOf(first.out), answerOf(second.out)];
    expect(login.role).toBe(old.role);
    expect(good(await (await hubAt(loginOf(at.url, login))).heads())).toEqual([]);
    expect(await openHub({ url: loginOf(at.url, old) })).toMatchObject({
      refusal: 'hub-refused-login',
    });
    const { out } = await qinlin(['hub', 'status', '--url', at.url]);
    expect(out).toContain(`东城: 春晓馆, kiosk 2 (${login.role}, reads district): never seen`);
    const kept = await at.query('SELECT rolpassword FROM pg_authid WHERE rolname = $1', [
      login.role,
    ]);
    expect(kept).toEqual([{ rolpassword: expect.stringMatching(/^SCRAM-SHA-256\$/) }]);
  });

  it('shows how far each log goes, and warns of one that forked', async () => {
    const { hub, log } = await joinHub(at);
    await hub.push([log.write(7)]);
    const line = () =>
      qinlin(['hub', 'status', '--url', at.url]).then(({ code, out }) => ({
        code,
        line: out.split('\n').find((text) => text.includes(log.deviceId)),
      }));
    expect(await line()).toEqual({
      code: 0,
      line: expect.stringMatching(/ 7 events, newest came 0 min ago$/),
    });
    const copy = log.copy();
    await hub.push([log.write(1), copy.write(1)]);
    expect(await line()).toEqual({ code: 1, line: expect.stringContaining('FORKED') });
  });

  it('refuses what it can not do, each by its name', async () => {
    const { url } = await at.admit({ role: `office_${newHallId()}` });
    const future = await openTestHub();
    await future.query('UPDATE qinlin.hub SET version = 9999');
    const empty = await openEmptyDatabase();
    const cases = [
      [['init', '--url', url], 'hub-forbids'],
      [['init', '--url', future.url], 'hub-from-future'],
      [['status', '--url', empty.url], 'hub-not-set-up'],
      [['init', '--url', `${at.url}_none`], 'hub-not-set-up'],
      [['init', '--url', 'postgresql://a:b@127.0.0.1:1/c'], 'hub-offline'],
      [['init', '--url', 'postgresql://a:b@hub.example/c?sslmode=require'], 'hub-needs-tls'],
      [['init', '--url', 'mysql://a:b@hub.example/c'], 'bad-hub-address'],
      [['init', '--url', at.url, '--ca', join(import.meta.dirname, 'none')], 'file-not-readable'],
    ] as const;
    for (const [words, name] of cases) {
      const { code, err } = await qinlin(['hub', ...words]);
      expect([code, err.split(':')[1]?.trim()]).toEqual([1, name]);
    }
  });

  it.each([
    [['--hall', 'h', '--district', 'd']],
    [['--number', '1', '--district', 'd']],
    [['--district', 'd', '--reach', 'hall']],
    [['--hall', 'h', '--number', '1']],
    [['--hall', 'h', '--number', '0', '--district', 'd']],
    [['--hall', 'h', '--number', '1', '--district', 'd', '--cert', 'x']],
  ])('does not understand add-kiosk %j', async (words) => {
    expect((await qinlin(['hub', 'add-kiosk', '--url', at.url, ...words])).code).toBe(2);
  });

  it('takes the password from its surroundings, and ends by itself', async () => {
    const { password } = new URL(at.url);
    const url = at.url.replace(`:${password}@`, '@');
    const env = { QINLIN_HUB_PASSWORD: password };
    expect(await qinlinProcess(['hub', 'status', '--url', url], { env })).toMatchObject({
      err: '',
    });
  });
});

describe('a hub beyond this machine', () => {
  const secure = (url: string, host = 'localhost') =>
    `${url.replace(/\/\/.*@[^:]+:/, `//${CERTIFIED}@${host}:`)}?sslmode=verify-full`;
  const certificate = { cert: tlsFile('kiosk.crt'), key: tlsFile('kiosk.key') };
  const ca = tlsFile('ca.crt');

  it('lets a kiosk in by its certificate, without a password', async () => {
    const hall = { hallId: newHallId(), kioskNumber: 1, name: '馆' };
    await at.admit({ hall, role: CERTIFIED, reach: 'hall', byCertificate: true });
    const opened = good(await openHub({ url: secure(at.url), ca, certificate }));
    expect(good(await opened.heads())).toEqual([]);
    await opened.close();
    expect(await openHub({ url: secure(at.url), ca })).toMatchObject({
      refusal: 'hub-refused-login',
    });
  });

  it('is not trusted unless somebody vouches for this very name', async () => {
    const untrusted = { refusal: 'hub-untrusted' };
    expect(await openHub({ url: secure(at.url), certificate })).toMatchObject(untrusted);
    const byNumber = secure(at.url, '127.0.0.1');
    expect(await openHub({ url: byNumber, ca, certificate })).toMatchObject(untrusted);
  });

  it('is told nothing in clear, though it says that it has no TLS', async () => {
    const heard: Buffer[] = [];
    const server = createServer((socket) => {
      socket.on('error', () => undefined);
      socket.on('data', (bytes: Buffer) => {
        heard.push(bytes);
        socket.write('N');
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const url = `postgresql://a:secret@localhost:${port}/hub?sslmode=verify-full`;
    expect(await openHub({ url })).toMatchObject({ refusal: 'hub-untrusted' });
    expect(Buffer.concat(heard)).toHaveLength(8);
    await new Promise((resolve) => server.close(resolve));
  });
});
