import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import type { CopyFields } from '../../../shared/contract/catalogue.ts';
import { isCopyCode } from '../../../shared/domain/lending/copy-code.ts';
import { countEvents, rebuildFrom, rowsOf } from '../../fixtures/hall-journal.ts';
import { enrol } from '../../fixtures/hall-people.ts';
import { ANYONE, closeHalls, openEmpty, openHall, removeHalls } from '../../fixtures/hall.ts';
import { hear } from '../../fixtures/halls-meet.ts';
import type { Hall } from '../../fixtures/hall.ts';
import { addBook, lendTo } from '../../fixtures/lending-desk.ts';

afterEach(closeHalls);
afterAll(removeHalls);

const NOBODY = '00000000-0000-4000-8000-000000000000';
const bought: CopyFields = {
  location: 'A1',
  source: 'bought',
  donorId: null,
  donorOrg: null,
  priceFen: null,
  onSiteOnly: false,
};

const get = (hall: Hall, titleId: string) => hall.value('catalogue.get', { titleId });

describe('copies', () => {
  const add = (hall: Hall, titleId: string, fields: Partial<CopyFields> = {}, count = 1) =>
    hall.call('catalogue.addCopies', { titleId, count, fields: { ...bought, ...fields } });

  it('get the next codes of this kiosk', async () => {
    const hall = await openHall();
    const first = await addBook(hall, { copies: 2 });
    const second = await addBook(hall, { copies: 1 });
    const codes = [...first.codes, ...second.codes];
    expect(codes).toEqual(['2100700000015', '2100700000022', '2100700000039']);
    expect(codes.every(isCopyCode)).toBe(true);
  });

  it('never share a code with those of another kiosk, before and after an exchange', async () => {
    const one = await openHall();
    const other = openEmpty();
    const setUp = { hallName: '另一馆', kioskName: '前台', kioskNumber: 8, pin: '135790' };
    await other.value('hall.setUp', { ...setUp, sample: false }, ANYONE);
    const codes = new Set<string>();
    const addSome = async (hall: Hall) => {
      for (const code of (await addBook(hall, { copies: 3 })).codes) codes.add(code);
    };
    await addSome(one);
    await addSome(other);
    await hear(one, other);
    await hear(other, one);
    await addSome(one);
    await addSome(other);
    expect(codes.size).toBe(12);
  });

  it('are refused of an unknown title or giver', async () => {
    const hall = await openHall();
    const { titleId } = await addBook(hall);
    expect(await add(hall, NOBODY)).toMatchObject({ refusal: 'unknown-title' });
    expect(await add(hall, titleId, { donorId: NOBODY })).toMatchObject({
      refusal: 'unknown-person',
    });
  });

  it('show who gave them, who has them and what was noted', async () => {
    const hall = await openHall();
    const giver = await enrol(hall, { name: '李华' });
    const reader = await enrol(hall, { name: '王小明' });
    const { titleId, copyId } = await addBook(hall);
    await add(hall, titleId, {
      source: 'donated',
      donorId: giver.personId,
      onSiteOnly: true,
      priceFen: 2000,
    });
    await lendTo(hall, copyId, reader.personId);
    const { copies } = await get(hall, titleId);
    expect(copies).toMatchObject([
      {
        copyId,
        state: 'lent',
        reader: { personId: reader.personId, name: '王小明' },
        dueOn: '2026-04-01',
        loans: 1,
        donorName: null,
      },
      {
        state: 'in',
        source: 'donated',
        donorName: '李华',
        onSiteOnly: true,
        priceFen: 2000,
        addedOn: '2026-03-02',
        reader: null,
        dueOn: null,
        loans: 0,
        note: null,
      },
    ]);
  });

  it('are edited on top of what was seen', async () => {
    const hall = await openHall();
    const { titleId, copyId } = await addBook(hall);
    const [copy] = (await get(hall, titleId)).copies;
    const edit = (fields: Partial<CopyFields>) =>
      hall.call('catalogue.editCopy', { copyId, fields, seen: copy?.seen ?? {} });
    expect(await edit({ location: 'B2' })).toMatchObject({ ok: true });
    expect(await edit({ location: 'C3' })).toMatchObject({ refusal: 'changed-meanwhile' });
    expect(await edit({ donorId: NOBODY })).toMatchObject({ refusal: 'unknown-person' });
    expect(await edit({ donorOrg: '新华书店' })).toMatchObject({ ok: true });
    expect((await get(hall, titleId)).copies).toMatchObject([
      { location: 'B2', donorOrg: '新华书店' },
    ]);
    const unknown = { copyId: NOBODY, fields: {}, seen: {} };
    expect(await hall.refusal('catalogue.editCopy', unknown)).toBe('unknown-copy');
  });

  it('are counted by shelf, without the withdrawn', async () => {
    const hall = await openHall();
    const { titleId, copyId } = await addBook(hall, { copies: 3 });
    await add(hall, titleId, { location: '绘本区' }, 2);
    await hall.value('catalogue.noteCopy', { actId: randomUUID(), copyId, condition: 'withdrawn' });
    expect(await hall.value('catalogue.locations', {})).toEqual([
      { location: 'A1', copies: 2 },
      { location: '绘本区', copies: 2 },
    ]);
  });
});

describe('what staff note of a copy', () => {
  it('stands until they note otherwise', async () => {
    const hall = await openHall();
    const { titleId, copyId } = await addBook(hall);
    const note = { copyId, condition: 'damaged', note: '封面破了' } as const;
    await hall.value('catalogue.noteCopy', { actId: randomUUID(), ...note });
    expect((await get(hall, titleId)).copies).toMatchObject([
      { state: 'damaged', note: '封面破了' },
    ]);
    hall.clock.pass(1000);
    await hall.value('catalogue.noteCopy', { actId: randomUUID(), copyId, condition: 'good' });
    expect((await get(hall, titleId)).copies).toMatchObject([{ state: 'in', note: null }]);
  });

  it('is refused while it is lent, but for its loss, which ends the loan', async () => {
    const hall = await openHall();
    const { personId } = await enrol(hall);
    const { titleId, copyId } = await addBook(hall);
    await lendTo(hall, copyId, personId);
    for (const condition of ['damaged', 'missing', 'withdrawn'] as const)
      expect(
        await hall.refusal('catalogue.noteCopy', { actId: randomUUID(), copyId, condition }),
      ).toBe('still-lent');
    hall.clock.pass(1000);
    await hall.value('catalogue.noteCopy', { actId: randomUUID(), copyId, condition: 'lost' });
    expect((await get(hall, titleId)).copies).toMatchObject([
      { state: 'lost', reader: null, dueOn: null, loans: 1 },
    ]);
  });

  it('is written once however often it is sent', async () => {
    const hall = await openHall();
    const { copyId } = await addBook(hall);
    const note = { actId: randomUUID(), copyId, condition: 'missing' } as const;
    await hall.value('catalogue.noteCopy', note);
    const events = countEvents(hall);
    await hall.value('catalogue.noteCopy', note);
    expect(countEvents(hall)).toBe(events);
    const unknown = { ...note, copyId: NOBODY };
    expect(await hall.refusal('catalogue.noteCopy', unknown)).toBe('unknown-copy');
  });
});

describe('covers', () => {
  /** One grey pixel. */
  const JPEG = new Uint8Array(
    Buffer.concat([
      Buffer.from(
        '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA=',
        'base64',
      ),
      Buffer.of(0xff, 0xd9),
    ]),
  );

  it('are shown, the latest one', async () => {
    const hall = await openHall();
    const { titleId } = await addBook(hall);
    expect(await hall.value('catalogue.cover', { titleId })).toEqual({ jpeg: null });
    const older = Uint8Array.from([...JPEG.slice(0, 2), 0xff, 0xfe, 0, 3, 65, ...JPEG.slice(2)]);
    await hall.value('catalogue.setCover', { titleId, jpeg: older });
    await hall.value('catalogue.setCover', { titleId, jpeg: JPEG });
    expect(await hall.value('catalogue.cover', { titleId })).toEqual({ jpeg: JPEG });
    expect(await get(hall, titleId)).toMatchObject({ hasCover: true });
    rebuildFrom(hall, rowsOf(hall).toReversed());
    expect(await hall.value('catalogue.cover', { titleId })).toEqual({ jpeg: JPEG });
  });

  it('are refused where they are no whole JPEG, or too large', async () => {
    const hall = await openHall();
    const { titleId } = await addBook(hall);
    const refused = (jpeg: Uint8Array<ArrayBuffer>, of = titleId) =>
      hall.refusal('catalogue.setCover', { titleId: of, jpeg });
    const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0xd9]);
    const empty = Uint8Array.from([0xff, 0xd8, 0xff, 0xd9]);
    for (const bytes of [png, empty, JPEG.slice(0, -2), new Uint8Array(0)])
      expect(await refused(bytes)).toBe('not-a-picture');
    const large = new Uint8Array(120_001);
    large.set(JPEG);
    expect(await refused(large)).toBe('too-large');
    expect(await refused(JPEG, NOBODY)).toBe('unknown-title');
  });
});
