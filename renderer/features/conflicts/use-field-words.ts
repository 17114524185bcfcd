import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import type { ConflictOf } from './conflict.ts';

type Edited = ConflictOf<'field-edited-twice'>;

/** As much of a long text as tells it apart. */
const MOST_LETTERS = 60;

/** The name of any field of any record, and its values in words. */
export function useFieldWords() {
  const { t } = useTranslation();
  const format = useFormat();
  return useMemo(() => {
    const inFull = { returnObjects: true } as const;
    const names = {
      all: mapOf(t('conflicts.field', inFull)),
      person: mapOf(t('people.field', inFull)),
      title: mapOf(t('catalogue.field', inFull)),
      copy: mapOf(t('catalogue.field', inFull)),
      product: mapOf(t('crafts.field', inFull)),
    };
    const namesByEntity = new Map(Object.entries(names));
    const words = new Map([
      ['craft', mapOf(t('crafts.craft', inFull))],
      ['material', mapOf(t('catalogue.material', inFull))],
      ['language', mapOf(t('catalogue.bookLanguage', inFull))],
      ['source', mapOf(t('catalogue.source', inFull))],
      ['readerCategory', mapOf(t('lendingOffice.category', inFull))],
      ['role', mapOf(t('roles', inFull))],
    ]);
    return {
      fieldName: ({ entity, field }: Edited): string =>
        namesByEntity.get(entity)?.get(field) ?? names.all.get(field) ?? field,
      valueOf: ({ field }: Edited, { value, names: called }: Edited['edits'][number]): string => {
        if (called !== null)
          return called.length === 0 ? t('conflicts.empty') : format.list(called);
        if (value === null || value === '') return t('conflicts.empty');
        if (typeof value === 'boolean') return t(value ? 'common.yes' : 'common.no');
        if (typeof value === 'number')
          return field.endsWith('Fen') ? format.yuan(value) : String(value);
        if (typeof value === 'string') return shortened(words.get(field)?.get(value) ?? value);
        const parts = Array.isArray(value) ? value.filter((one) => typeof one === 'string') : null;
        return parts === null ? t('conflicts.wholeRules') : shortened(format.list(parts));
      },
    };
  }, [t, format]);
}

const mapOf = (texts: object): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(texts).flatMap(([key, text]) => (typeof text === 'string' ? [[key, text]] : [])),
  );

function shortened(text: string): string {
  const letters = Array.from(text);
  return letters.length <= MOST_LETTERS ? text : `${letters.slice(0, MOST_LETTERS).join('')}…`;
}
