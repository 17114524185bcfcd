import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { countEvents } from '../../fixtures/hall-journal.ts';
import { closeHalls, openHall, removeHalls } from '../../fixtures/hall.ts';
import type { Hall } from '../../fixtures/hall.ts';
import { addBook } from '../../fixtures/lending-desk.ts';

afterEach(closeHalls);
afterAll(removeHalls);

const NOBODY = '00000000-0000-4000-8000-000000000000';
const get = (hall: Hall, titleId: string) => hall.value('catalogue.get', { titleId });

describe('cataloguing', () => {
  it('keeps what was typed, tidied', async () => {
    const hall = await openHall();
    const { titleId, callNumber } = await hall.value('catalogue.saveTitle', {
      fields: {
        name: ' 红楼梦 ',
        authors: ['曹雪芹著', '高鹗续'],
        isbn: '７-02-000220-x',
        clc: ' i242.4 ',
        priceFen: 5970,
        summary: '第一行\n第二行',
      },
    });
    expect(callNumber).toBe('I242.4/1');
    expect(await get(hall, titleId)).toMatchObject({
      name: '红楼梦',
      authors: ['曹雪芹著', '高鹗续'],
      isbn: '9787020002207',
      isbnHyphenated: '978-7-02-000220-7',
      clc: 'I242.4',
      serial: 1,
      callNumber: 'I242.4/1',
      material: 'book',
      subtitle: null,
      ageFrom: null,
      priceFen: 5970,
      summary: '第一行\n第二行',
      hasCover: false,
      copies: [],
      holds: [],
    });
  });

  it('needs no ISBN, no class and no author', async () => {
    const hall = await openHall();
    const saved = await hall.value('catalogue.saveTitle', { fields: { name: '社区小报合订本' } });
    expect(saved.callNumber).toBeNull();
    expect(await get(hall, saved.titleId)).toMatchObject({ isbn: null, authors: [], serial: null });
  });

  it.each(['9787020002208', '978702000220', '12345'])('refuses the ISBN %s', async (isbn) => {
    const hall = await openHall();
    const fields = { name: '红楼梦', isbn };
    expect(await hall.refusal('catalogue.saveTitle', { fields })).toBe('damaged-isbn');
    const { titleId } = await addBook(hall);
    expect(await hall.refusal('catalogue.saveTitle', { titleId, fields: { isbn } })).toBe(
      'damaged-isbn',
    );
  });

  it('names the problem of a title without a name or with a class that is none', async () => {
    const hall = await openHall();
    expect(await hall.call('catalogue.saveTitle', { fields: { authors: ['佚名'] } })).toMatchObject(
      { refusal: 'title-problems', facts: { field: 'name' } },
    );
    for (const [fields, field] of [
      [{ name: '书', clc: '文学' }, 'clc'],
      [{ name: '书', serial: 3 }, 'serial'],
    ] as const)
      expect(await hall.call('catalogue.saveTitle', { fields })).toMatchObject({
        refusal: 'title-problems',
        facts: { field },
      });
    expect(countEvents(hall)).toBe(countEvents(await openHall()));
  });

  it('names a title of the same ISBN, and adds another all the same if told to', async () => {
    const hall = await openHall();
    const fields = { name: '红楼梦', isbn: '9787020002207' };
    const { titleId } = await hall.value('catalogue.saveTitle', { fields });
    const again = { name: '红楼梦（下）', isbn: '7-02-000220-X' };
    expect(await hall.call('catalogue.saveTitle', { fields: again })).toMatchObject({
      refusal: 'same-isbn',
      facts: { titleId, name: '红楼梦' },
    });
    await hall.value('catalogue.saveTitle', { fields: again, evenIfSame: true });
    // Its own ISBN is no other's.
    const { seen } = await get(hall, titleId);
    await hall.value('catalogue.saveTitle', { titleId, fields, seen });
  });

  it('refuses to edit what is not there', async () => {
    const hall = await openHall();
    const edit = { titleId: NOBODY, fields: { name: '书' } };
    expect(await hall.refusal('catalogue.saveTitle', edit)).toBe('unknown-title');
    expect(await hall.refusal('catalogue.get', { titleId: NOBODY })).toBe('unknown-title');
  });

  it('tells the later of two editors of one field, and lets each have their own', async () => {
    const hall = await openHall();
    const { titleId } = await addBook(hall, { name: '茶馆', year: 1958 });
    const { seen } = await get(hall, titleId);
    await hall.value('catalogue.saveTitle', { titleId, fields: { year: 1957 }, seen });
    const late = await hall.call('catalogue.saveTitle', { titleId, fields: { year: 1959 }, seen });
    expect(late).toMatchObject({ refusal: 'changed-meanwhile', facts: { field: 'year' } });
    await hall.value('catalogue.saveTitle', { titleId, fields: { publisher: '译林' }, seen });
    expect(await get(hall, titleId)).toMatchObject({ year: 1957, publisher: '译林' });
  });

  it('writes nothing where nothing changed, and can empty a field', async () => {
    const hall = await openHall();
    const { titleId } = await addBook(hall, { name: '茶馆', subtitle: '三幕话剧', clc: 'I234' });
    const { seen } = await get(hall, titleId);
    const events = countEvents(hall);
    const same = { name: '茶馆', subtitle: '三幕话剧', clc: 'I234' };
    await hall.value('catalogue.saveTitle', { titleId, fields: same, seen });
    expect(countEvents(hall)).toBe(events);
    const emptied = { subtitle: null, clc: null };
    const { callNumber } = await hall.value('catalogue.saveTitle', {
      titleId,
      fields: emptied,
      seen,
    });
    expect(callNumber).toBeNull();
    expect(await get(hall, titleId)).toMatchObject({ ...emptied, serial: null });
  });
});

describe('call numbers', () => {
  const save = async (hall: Hall, clc: string, serial?: number) =>
    await hall.value('catalogue.saveTitle', {
      fields: { name: `第${serial ?? '几'}本`, clc, ...(serial === undefined ? {} : { serial }) },
    });

  it('are given out one after the other in each class, never in a gap', async () => {
    const hall = await openHall();
    expect((await save(hall, 'I287.8')).callNumber).toBe('I287.8/1');
    expect((await save(hall, 'I287.8')).callNumber).toBe('I287.8/2');
    expect((await save(hall, 'I287.7')).callNumber).toBe('I287.7/1');
    expect((await save(hall, 'I287.8', 40)).callNumber).toBe('I287.8/40');
    expect(await hall.value('catalogue.nextSerial', { clc: 'i287.8' })).toEqual({
      serial: 41,
      callNumber: 'I287.8/41',
    });
    expect((await save(hall, 'I287.8')).callNumber).toBe('I287.8/41');
    expect(await hall.refusal('catalogue.nextSerial', { clc: '童书' })).toBe('not-a-class');
  });

  it('stand for one title each', async () => {
    const hall = await openHall();
    await save(hall, 'K209', 5);
    const taken = { fields: { name: '又一本', clc: 'K209', serial: 5 } };
    expect(await hall.refusal('catalogue.saveTitle', taken)).toBe('call-number-taken');
    const { titleId } = await save(hall, 'K209', 6);
    const { seen } = await get(hall, titleId);
    const edit = { titleId, fields: { serial: 5 }, seen };
    expect(await hall.refusal('catalogue.saveTitle', edit)).toBe('call-number-taken');
  });

  it('follow a title into another class', async () => {
    const hall = await openHall();
    await save(hall, 'K2');
    const { titleId } = await save(hall, 'K1');
    const { seen } = await get(hall, titleId);
    const edit = { titleId, fields: { clc: 'K2' }, seen };
    expect(await hall.value('catalogue.saveTitle', edit)).toEqual({ titleId, callNumber: 'K2/2' });
  });
});
