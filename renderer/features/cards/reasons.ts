import { useTranslation } from 'react-i18next';
import type { Request } from '../../../shared/contract/calls.ts';

export type Reason = Request<'cards.revoke'>['reason'];

/** Why a new card is made, and why one is revoked without another. */
export const replaceReasons = ['lost', 'damaged', 'replaced'] as const satisfies readonly Reason[];
export const revokeReasons = ['lost', 'damaged', 'left'] as const satisfies readonly Reason[];

const reasons: ReadonlySet<string> = new Set<Reason>([...replaceReasons, ...revokeReasons]);

function isReason(text: string | null): text is Reason {
  return text !== null && reasons.has(text);
}

/** Why a card is dead, in words. */
export function useReason(): (reason: string | null) => string {
  const { t } = useTranslation();
  return (reason) => (isReason(reason) ? t(`cards.reason.${reason}`) : t('cards.reason.other'));
}
