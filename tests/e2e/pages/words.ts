import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInstance } from 'i18next';
import { root } from '../../../scripts/setup/root.mjs';

export type Language = 'zh-CN' | 'en';
type Facts = Readonly<Record<string, string | number>>;

/** The kiosk's own texts, by their keys. A key that the kiosk hasn't got throws. */
export type Words = {
  readonly language: Language;
  readonly t: (key: string, facts?: Facts) => string;
  /** As `t`, with anything at all in place of the facts that are not given. */
  readonly like: (key: string, facts?: Facts) => RegExp;
};

export function wordsIn(language: Language): Words {
  const texts = createInstance();
  void texts.init({
    lng: language,
    initAsync: false,
    resources: { [language]: { translation: textsOf(language) } },
    interpolation: { escapeValue: false },
  });
  const checked = (key: string, facts: Facts) => {
    if (!texts.exists(key, facts)) throw new Error(`${language}.json has no ${key}`);
    return key;
  };
  return {
    language,
    t: (key, facts = {}) => texts.t(checked(key, facts), facts),
    like: (key, facts = {}) => {
      const raw = texts.t(checked(key, facts), { ...facts, skipInterpolation: true });
      const parts = raw.split(/\{\{(\w+)\}\}/);
      const pattern = parts.map((part, place) => {
        if (place % 2 === 0) return RegExp.escape(part);
        const fact = facts[part];
        return fact === undefined ? '.+?' : RegExp.escape(String(fact));
      });
      return new RegExp(`^${pattern.join('')}$`);
    },
  };
}

/** Every key of the texts, as `people.field.name`. */
export function keysOf(language: Language): readonly string[] {
  return leaves(textsOf(language), '');
}

function textsOf(language: Language): Record<string, unknown> {
  const file = join(root, 'renderer', 'i18n', `${language}.json`);
  const texts: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (typeof texts !== 'object' || texts === null) throw new Error(`${file} holds no texts`);
  return { ...texts };
}

function leaves(part: unknown, path: string): readonly string[] {
  if (typeof part !== 'object' || part === null) return [path];
  return Object.entries(part).flatMap(([key, value]) =>
    leaves(value, path === '' ? key : `${path}.${key}`),
  );
}
