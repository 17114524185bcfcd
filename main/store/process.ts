import { join } from 'node:path';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { hubLogin } from '../../shared/contract/hub-login.ts';
import type { StoreMessage } from '../../shared/contract/wire.ts';
import { errorFields, openLog, type Log } from '../log.ts';
import { shiftedClock, systemClock } from './clock.ts';
import { OpenError } from './db/failure.ts';
import { openStore, type Store } from './index.ts';
import { fillSample } from './sample/fill-sample.ts';
import { openPort, type Port } from './port.ts';

/** The store as a process of its own, under Electron's utilityProcess or as a child on Node. */

/** No call for so long: a quiet moment. */
const REST_AFTER_MS = 3000;

const request = z.strictObject({
  id: z.int(),
  name: z.string(),
  request: z.unknown(),
  actor: z.string().nullable(),
});
const hub = z.strictObject({ type: z.literal('hub'), login: z.nullable(hubLogin) });
const close = z.strictObject({ type: z.literal('close') });

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    exports: { type: 'string' },
    sidecar: { type: 'string' },
    clock: { type: 'string' },
  },
});
if (values.data === undefined || values.exports === undefined)
  throw new Error('usage: store --data DIR --exports DIR [--sidecar DIR] [--clock FILE]');

const log = openLog(join(values.data, 'logs'), 'store');
const port = openPort();
const send = (message: StoreMessage) => port.send(message);

const store = open(values.data, values.exports, log);
if (store !== null) serve(store, port, log);

function open(dataDir: string, exportsDir: string, to: Log): Store | null {
  try {
    return openStore({
      dataDir,
      exportsDir,
      sidecarDir: values.sidecar,
      clock: values.clock === undefined ? systemClock() : shiftedClock(values.clock),
      log: to,
      onChanged: (topics) => send({ type: 'changed', topics }),
      fillSample: (hall, caller, clock) =>
        fillSample(hall, caller, clock, (done, total) => send({ type: 'progress', done, total })),
    });
  } catch (error) {
    to.error('not opened', errorFields(error));
    if (!(error instanceof OpenError)) throw error;
    send({ type: 'failed', failure: error.failure, detail: error.message });
    return null;
  }
}

function serve(hall: Store, from: Port, to: Log) {
  const clock = hall.watchClock();
  let underWay = Promise.resolve();
  const quiet = setTimeout(() => {
    try {
      hall.rest();
    } catch (error) {
      to.warn('no rest', errorFields(error));
    }
  }, REST_AFTER_MS);

  const answerTo = async ({ name, request: body, actor }: z.infer<typeof request>) => {
    try {
      clock.look();
      return await hall.any(name, body, hall.callerOf(actor));
    } catch (error) {
      to.error('call failed', { call: name, ...errorFields(error) });
      return { ok: false, refusal: 'unexpected' } as const;
    }
  };

  const finish = async () => {
    await hall.exchange.link.stop();
    await underWay;
    clock.stop();
    clearTimeout(quiet);
    hall.close();
    await to.close();
    process.exit(0);
  };

  from.onMessage((message) => {
    const call = request.safeParse(message);
    if (call.success) {
      quiet.refresh();
      // One at a time, in the order they came: a scan is never overtaken by the next.
      underWay = underWay.then(async () => {
        const answer = await answerTo(call.data);
        send({ type: 'answer', id: call.data.id, answer });
      });
    }
    const told = hub.safeParse(message);
    if (told.success) hall.exchange.link.use(told.data.login);
    if (close.safeParse(message).success) void finish();
  });
  from.onGone(() => void finish());
  send({ type: 'ready' });
  to.info('ready');
}
