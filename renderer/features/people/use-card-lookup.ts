import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonRow } from '../../../shared/contract/people.ts';
import { call } from '../../app/call.ts';
import { useRefusal } from '../../i18n/use-refusal.ts';
import { useWedge } from '../../scan/use-wedge.ts';

type CardLookup = {
  /** False while a dialog is open: a scan then changes nothing. */
  readonly isListening?: boolean;
  readonly onFound: (person: PersonRow) => void;
};

/** Hears the hand scanner and finds whose card it is; `problem` is the sentence for a card that is nobody's. */
export function useCardLookup({ isListening = true, onFound }: CardLookup) {
  const { t } = useTranslation();
  const refusal = useRefusal();
  const [problem, setProblem] = useState<string>();
  const find = async (code: string) => {
    for (const only of ['active', 'inactive'] as const) {
      const found = await call('people.search', { query: code, only, limit: 1 });
      if (!found.ok) {
        setProblem(refusal(found));
        return;
      }
      const [person] = found.value.rows;
      if (person) {
        setProblem(undefined);
        onFound(person);
        return;
      }
    }
    setProblem(t('people.unknownCard'));
  };
  useWedge({
    onCode: (code) => {
      if (isListening) void find(code);
    },
    onUnreadable: () => {
      if (isListening) setProblem(t('refused.not-a-card'));
    },
  });
  return { problem, forget: () => setProblem(undefined) };
}
