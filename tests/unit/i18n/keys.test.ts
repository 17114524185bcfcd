import { expect, test } from 'vitest';
import en from '../../../renderer/i18n/en.json';
import zh from '../../../renderer/i18n/zh-CN.json';
import { commonRefusals } from '../../../shared/contract/call.ts';
import { calls } from '../../../shared/contract/calls.ts';

/** Texts that are written in Latin letters in Chinese too. */
const latinInChinese = new Set(['English', 'PIN', 'CSV', 'XLSX', 'PDF', 'A4', 'OK']);

function texts(node: unknown, path = ''): Map<string, string> {
  if (typeof node === 'string') return new Map([[path, node]]);
  if (typeof node !== 'object' || node === null) throw new TypeError(`${path} is not a text`);
  return new Map(
    Object.entries(node).flatMap(([key, below]) => [
      ...texts(below, path === '' ? key : `${path}.${key}`),
    ]),
  );
}

function placeholders(text: string | undefined): readonly string[] {
  return [...(text ?? '').matchAll(/\{\{([^}]+)\}\}/g)].map(([, name = '']) => name).toSorted();
}

const chinese = texts(zh);
const english = texts(en);

/** Chinese has one plural form; English may add others to the same key. */
const isExtraPlural = (key: string) => /_(?:zero|one|two|few|many)$/.test(key);

const keysOf = (map: Map<string, string>) => [...map.keys()].filter((key) => !isExtraPlural(key));

test('both languages have the same keys', () => {
  expect(keysOf(english).toSorted()).toEqual(keysOf(chinese).toSorted());
});

test('both languages have the same placeholders', () => {
  const differing = [...english].filter(
    ([key, text]) =>
      !isExtraPlural(key) &&
      placeholders(text).join(',') !== placeholders(chinese.get(key)).join(','),
  );
  expect(differing).toEqual([]);
});

test('no text is empty or has spaces at its ends', () => {
  const bad = [...chinese, ...english].filter(([, text]) => text === '' || text !== text.trim());
  expect(bad).toEqual([]);
});

test('every Chinese text is in Chinese', () => {
  const latin = [...chinese].filter(([, text]) => {
    const words = text.replace(/\{\{[^}]+\}\}/g, '');
    return /[A-Za-z]/.test(words) && !/\p{Script=Han}/u.test(words) && !latinInChinese.has(words);
  });
  expect(latin).toEqual([]);
});

test('no English text has Chinese in it, but for the name of the other language', () => {
  const mixed = [...english].filter(
    ([key, text]) => /\p{Script=Han}/u.test(text) && key !== 'language.switchTo',
  );
  expect(mixed).toEqual([]);
});

test('every refusal of the contract has a sentence', () => {
  const codes = new Set<string>(commonRefusals);
  for (const spec of Object.values(calls)) for (const code of spec.refusals) codes.add(code);
  const silent = [...codes].filter((code) => !chinese.has(`refused.${code}`));
  expect(silent).toEqual([]);
});
