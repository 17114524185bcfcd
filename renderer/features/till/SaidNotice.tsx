import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { useRefusal } from '../../i18n/use-refusal.ts';
import { Notice, type NoticeTone } from '../../ui/Notice.tsx';
import { playTone } from '../check-in/sounds.ts';
import type { Said } from './counter.ts';
import { useCartName, useLineWords } from './use-line-words.ts';

const tones: Readonly<Record<Said['kind'], NoticeTone>> = {
  added: 'success',
  more: 'success',
  removed: 'info',
  already: 'look',
  'cant-sell': 'problem',
  card: 'info',
  unreadable: 'problem',
  dropped: 'info',
  full: 'problem',
  mustFix: 'problem',
  'nothing-found': 'look',
  'choose-tile': 'info',
  'none-here': 'look',
  held: 'success',
  'taken-up': 'success',
  'money-taken': 'problem',
  refused: 'problem',
};

type SaidNoticeProps = {
  readonly said: Said | null;
  readonly zone: string;
};

/** What the last scan or press came to, in a sentence and a sound. */
export function SaidNotice({ said, zone }: SaidNoticeProps) {
  const sentence = useSentence(zone);
  useEffect(() => {
    const tone = said === null ? 'info' : tones[said.kind];
    if (tone === 'success') void playTone('in');
    if (tone === 'look' || tone === 'problem') void playTone(tone);
  }, [said]);
  if (said === null) return null;
  return <Notice tone={tones[said.kind]}>{sentence(said)}</Notice>;
}

function useSentence(zone: string) {
  const { t } = useTranslation();
  const { yuan } = useFormat();
  const words = useLineWords();
  const refusal = useRefusal();
  const cartName = useCartName(zone);
  return (said: Said): string => {
    switch (said.kind) {
      case 'added':
      case 'already':
      case 'removed':
        return t(`till.said.${said.kind}`, { name: words.name(said.line) });
      case 'more':
        return t('till.said.more', { name: words.name(said.line), count: said.line.quantity });
      case 'cant-sell':
        return t('till.said.cant-sell', {
          name: words.name(said.line),
          why: words.problem(said.line),
        });
      case 'card':
        return t('till.said.card', { name: said.card.name, points: said.card.points });
      case 'nothing-found':
        return t('till.said.nothing-found', { text: said.text });
      case 'choose-tile':
        return t('till.said.choose-tile', { count: said.count });
      case 'none-here':
        return t('till.said.none-here', { name: said.name });
      case 'held':
      case 'taken-up':
        return t(`till.said.${said.kind}`, {
          label: cartName({ label: said.label, changedAt: said.at }),
        });
      case 'money-taken':
        return t('till.said.money-taken', { amount: yuan(said.fen) });
      case 'mustFix':
        return t('till.mustFix');
      case 'refused':
        return refusal(said.refused);
      case 'unreadable':
      case 'dropped':
      case 'full':
        return t(`till.said.${said.kind}`);
      default:
        return said satisfies never;
    }
  };
}
