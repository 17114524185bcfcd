import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, expect, it } from 'vitest';
import { closeHalls, newFolder, openHall, removeHalls } from '../fixtures/hall.ts';
import { holdFolder, qinlin, qinlinProcess, releaseFolders } from '../fixtures/qinlin.ts';
import { csvOf } from '../fixtures/title-file.ts';

afterEach(() => {
  releaseFolders();
  closeHalls();
});
afterAll(removeHalls);

/** The folder of a hall that was closed. */
async function folder(): Promise<string> {
  const hall = await openHall();
  hall.close();
  return hall.dataDir;
}

it('the program ends with the exit code of its command, answers on stdout, and tells people on stderr', async () => {
  const data = await folder();
  const lines = [
    ['verify', '--data', data],
    ['call', 'people.get', '{"personId":"nobody-here"}', '--json', '--data', data],
    ['dance'],
    ['digest', '--data', join(data, 'nowhere')],
  ];
  const ran = [];
  for (const words of lines) ran.push(await qinlinProcess(words));
  expect(ran).toEqual([
    { code: 0, out: expect.stringMatching(/^\d+ events, .+: all is well\n$/), err: '' },
    {
      code: 1,
      out: '{"ok":false,"refusal":"unknown-person"}\n',
      err: 'qinlin: unknown-person: There is no such person.\n',
    },
    { code: 2, out: '', err: expect.stringContaining("unknown command 'dance'") },
    { code: 3, out: '', err: expect.stringMatching(/^qinlin: no-database: There is no .+\n$/) },
  ]);
}, 60_000);

it('the program reads a request from stdin, and its folder from QINLIN_DATA', async () => {
  const data = await folder();
  const ran = await qinlinProcess(['call', 'people.saveTeam', '-', '--json'], {
    env: { QINLIN_DATA: data, QINLIN_SIDECAR: join(data, 'sidecar') },
    typed: '{"name":"楼长"}',
  });
  expect([ran.code, ran.err]).toEqual([0, '']);
  const teams = await qinlin(['call', 'people.teams', '--json', '--data', data]);
  expect(JSON.parse(teams.out)).toMatchObject({ value: [{ name: '楼长' }] });
}, 60_000);

it('a database that is in use by the app is named, by every command', async () => {
  const data = await folder();
  const list = join(newFolder(), 'list.csv');
  writeFileSync(list, csvOf([['书名'], ['西游记']]));
  const commands = [
    ['verify'],
    ['rebuild'],
    ['call', 'hall.state'],
    ['seed', '--people', '1'],
    ['doctor'],
    ['recover'],
    ['import', 'titles', list],
    ['export', 'marc', '--out', `${list}.iso`],
    ['export', 'takings', '--out', `${list}.takings.csv`],
  ];
  await holdFolder(data);
  const ran = await Promise.all(commands.map((words) => qinlinProcess([...words, '--data', data])));
  for (const { code, out, err } of ran)
    expect([code, out + err]).toEqual([4, expect.stringContaining('database-in-use: ')]);
}, 60_000);

it('a fault of the program itself is none of the other codes', async () => {
  const broken = () => {
    throw new Error('nobody foresaw this');
  };
  expect(await qinlin(['--help'], {}, { out: broken })).toMatchObject({
    code: 70,
    err: expect.stringContaining('nobody foresaw this'),
  });
});
