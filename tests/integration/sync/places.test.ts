import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { findMounts, findPlaces } from '../../../main/store/sync/places.ts';
import { closeHalls, newFolder, openHall, removeHalls } from '../../fixtures/hall.ts';

afterEach(closeHalls);
afterAll(removeHalls);

describe('where a bundle may go', () => {
  it('is this machine’s folder where no stick is in, made where it was missing', async () => {
    const exportsDir = join(newFolder(), 'exports');
    const [place, ...more] = await findPlaces(exportsDir, async () => []);
    expect(more).toEqual([]);
    expect(place).toMatchObject({ folder: exportsDir, kind: 'here', bundles: [] });
    expect(place?.free).toBeGreaterThan(0);
  });

  it('is a stick before it, with the bundles that lie there and nothing else', async () => {
    const stick = newFolder();
    writeFileSync(join(stick, '亲邻-007.qlb'), 'a bundle');
    writeFileSync(join(stick, 'qinlin.qlb.manifest.json'), '{}');
    mkdirSync(join(stick, 'photos'));
    const [first] = await findPlaces(join(newFolder(), 'exports'), async () => [stick]);
    expect(first).toMatchObject({ folder: stick, kind: 'stick' });
    expect(first?.bundles.map(({ name, bytes }) => ({ name, bytes }))).toEqual([
      { name: '亲邻-007.qlb', bytes: 8 },
    ]);
  });

  it('is no stick that has just been pulled out', async () => {
    const places = await findPlaces(newFolder(), async () => ['/no/such/stick']);
    expect(places.map(({ kind }) => kind)).toEqual(['here']);
  });

  it('is told to clerks', async () => {
    const hall = await openHall();
    const places = await hall.value('sync.places', {});
    expect(places.at(-1)).toMatchObject({ folder: hall.exportsDir, kind: 'here' });
  });
});

describe('what is mounted', () => {
  it.runIf(process.platform === 'linux')(
    'is found below a root, and plain folders are not',
    async () => {
      expect(await findMounts(['/dev'])).toContain('/dev/shm');
      const plain = newFolder();
      mkdtempSync(join(plain, 'inner-'));
      expect(await findMounts([plain, '/no/such/root'])).toEqual([]);
    },
  );
});
