import { expect, test } from 'vitest';
import {
  newCopyDraft,
  readCopyDraft,
  readCount,
} from '../../../renderer/features/catalogue/copy-draft.ts';
import { isSettled, notesFor } from '../../../renderer/features/catalogue/copy-note.ts';
import { countRows } from '../../../renderer/features/catalogue/import-counts.ts';
import { firstLocation, offeredLocations } from '../../../renderer/features/catalogue/locations.ts';
import { copyStates } from '../../../shared/domain/lending/words.ts';

const draft = newCopyDraft('绘本架', 3280);
const donor = { personId: 'p', name: '王小明' };

test('new copies are bought and cost what the title costs', () => {
  expect(readCopyDraft(draft)).toEqual({
    fields: {
      location: '绘本架',
      source: 'bought',
      donorId: null,
      donorOrg: null,
      priceFen: 3280,
      onSiteOnly: false,
    },
    problems: {},
  });
});

test('a donor is a resident or an organisation, and only of a donated copy', () => {
  const given = { ...draft, source: 'donated', donorOrg: ' 社区图书馆 ' } as const;
  expect(readCopyDraft(given).fields).toMatchObject({ donorId: null, donorOrg: '社区图书馆' });
  expect(readCopyDraft({ ...given, donor }).fields).toMatchObject({ donorId: 'p', donorOrg: null });
  expect(readCopyDraft({ ...given, donor, source: 'bought' }).fields).toMatchObject({
    donorId: null,
    donorOrg: null,
  });
});

test('copies need a shelf', () => {
  expect(readCopyDraft({ ...draft, location: ' ' }).problems).toEqual({
    location: 'location-missing',
  });
  expect(readCopyDraft({ ...draft, location: '架'.repeat(31) }).problems).toEqual({
    location: 'text-too-long',
  });
});

test.each([
  ['1', 1],
  ['50', 50],
  ['３', 3],
  ['0', undefined],
  ['51', undefined],
  ['', undefined],
  ['两', undefined],
])('%j copies are %j', (typed, count) => {
  expect(readCount(typed)).toBe(count);
});

test('a shelf is offered by its number of books, and by what is typed', () => {
  const known = [
    { location: '少儿架', copies: 3 },
    { location: '绘本架', copies: 20 },
    { location: '成人区', copies: 8 },
  ];
  expect(offeredLocations(known, '')).toEqual(['绘本架', '成人区', '少儿架']);
  expect(offeredLocations(known, '架')).toEqual(['绘本架', '少儿架']);
  expect(offeredLocations(known, '绘本架')).toEqual(['成人区', '少儿架']);
  expect(firstLocation(known, null)).toBe('绘本架');
  expect(firstLocation(known, '新架')).toBe('新架');
  expect(firstLocation([], null)).toBe('');
});

test('nothing is offered to be noted that a copy is already, and of a lent one only its loss', () => {
  for (const state of copyStates) expect(notesFor(state)).not.toContain(state);
  expect(notesFor('lent')).toEqual(['lost']);
  expect(notesFor('withdrawn')).toEqual(['good']);
  expect(isSettled('lost')).toBe(true);
  expect(isSettled('missing')).toBe(false);
});

test('a preview is counted by titles and copies', () => {
  const row = { line: 1, name: '书', problems: [] };
  expect(
    countRows([
      { ...row, outcome: 'add', copies: 2 },
      { ...row, outcome: 'copies', copies: 3 },
      { ...row, outcome: 'known', copies: 1 },
      { ...row, outcome: 'problem', copies: 1 },
    ]),
  ).toEqual({ titles: 1, copies: 5, known: 1, problems: 1 });
});
