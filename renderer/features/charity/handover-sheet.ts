import type { TFunction } from 'i18next';
import type { Handover, PurposeRow } from '../../../shared/contract/charity.ts';
import type { Language } from '../../i18n/language.ts';
import type { SheetContent } from '../printing/sheet-content.ts';
import { capitalYuan } from './capital-yuan.ts';

export type SlipWords = {
  readonly t: TFunction;
  readonly language: Language;
  readonly yuan: (fen: number) => string;
  readonly day: (date: string) => string;
};

/** A hand-over of money as a slip that both sign. */
export function handoverSheet(
  handover: Handover,
  purpose: Pick<PurposeRow, 'partner' | 'filingNumber'> | undefined,
  { t, language, yuan, day }: SlipWords,
): Omit<SheetContent, 'layout'> {
  const { number, on, fen, handedBy, receivedBy, note } = handover;
  const erased = t('charity.handovers.erased');
  return {
    heading: t('charity.slip.heading'),
    facts: [
      ...fact(t('charity.handovers.number'), number),
      ...fact(t('charity.handovers.on'), day(on)),
      ...fact(t('charity.purpose'), handover.purpose),
      ...fact(t('charity.purposes.partner'), purpose?.partner),
      ...fact(t('charity.purposes.filingNumber'), purpose?.filingNumber),
      ...fact(t('charity.handovers.amount'), yuan(fen)),
      ...(language === 'zh-CN' ? fact(t('charity.slip.inWords'), capitalYuan(fen)) : []),
      ...fact(t('charity.handovers.handedBy'), handedBy ?? erased),
      ...fact(t('charity.handovers.receivedBy'), receivedBy ?? erased),
      ...fact(t('charity.handovers.note'), note),
    ],
    tables: [],
    notes: [t('charity.slip.received')],
    signatures: [t('charity.slip.signHanded'), t('charity.slip.signReceived')],
  };
}

const fact = (name: string, value: string | null | undefined) => (value ? [{ name, value }] : []);
