import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../app/call.ts';
import { useRefusal } from '../../i18n/use-refusal.ts';
import { readBookScan } from './book-scan.ts';

type BookLookup = {
  /** False while a dialog is open: a scan then changes nothing. */
  readonly isListening?: boolean;
  readonly onFound: (titleId: string) => void;
  /** Several titles are of this code; without it the first of them is the one. */
  readonly onSeveral?: (code: string) => void;
};

type Missing = { readonly sentence: string; readonly isbn: string | null };

/** Finds the title of a scanned label or ISBN; `BookEar` hears the scanner for it. */
export function useBookLookup({ isListening = true, onFound, onSeveral }: BookLookup) {
  const { t } = useTranslation();
  const refusal = useRefusal();
  const [missing, setMissing] = useState<Missing | null>(null);
  const say = (sentence: string, isbn: string | null = null) => setMissing({ sentence, isbn });
  const find = async (scanned: string) => {
    const scan = readBookScan(scanned);
    if (scan.code === null) {
      say(scan.kind === 'damaged' ? t('catalogue.damagedCode') : t('catalogue.noBookCode'));
      return;
    }
    const found = await call('catalogue.search', { query: scan.code, only: 'all', limit: 2 });
    if (!found.ok) {
      say(refusal(found));
      return;
    }
    const [title, another] = found.value.rows;
    setMissing(null);
    if (title !== undefined && another !== undefined && onSeveral) onSeveral(scan.code);
    else if (title !== undefined) onFound(title.titleId);
    else if (scan.kind === 'isbn') say(t('catalogue.unknownIsbn', { isbn: scan.code }), scan.code);
    else say(t('catalogue.unknownCopy'));
  };
  return {
    missing,
    forget: () => setMissing(null),
    hear: (code: string) => {
      if (isListening) void find(code);
    },
    hearNothing: () => {
      if (isListening) say(t('catalogue.noBookCode'));
    },
  };
}
