import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommonRefusal } from '../../shared/contract/call.ts';
import type { Facts, Refusal } from '../../shared/contract/calls.ts';
import type { CallName } from '../../shared/contract/names.ts';
import type { ExportRefusal, ImportRefusal } from '../../shared/domain/sync/words.ts';
import { yuanOf } from './yuan.ts';

export type AnyRefusal = {
  readonly refusal: Refusal<CallName> | CommonRefusal | ExportRefusal | ImportRefusal;
  readonly facts?: Facts;
};

/** The sentence of a refusal in the language on the screen. */
export function useRefusal() {
  const { t } = useTranslation();
  return useCallback(
    ({ refusal, facts }: AnyRefusal): string => t(`refused.${refusal}`, worded(facts)),
    [t],
  );
}

/** Amounts come in fen and are read in yuan. */
function worded(facts: Facts = {}): Facts {
  const fen = facts['fen'];
  return typeof fen === 'number' ? { ...facts, yuan: yuanOf(fen) } : { ...facts };
}
