import { useTranslation } from 'react-i18next';
import { cx } from '../../ui/cx.ts';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import type { Tone } from '../check-in/result-look.ts';
import desk from '../lending/lending.module.css';
import { toneOf, type Said } from './count.ts';
import { useSaidWords } from './use-said-words.ts';

type CountBandProps = {
  readonly said: Said | null;
  /** Changes with each answer, so that a sentence that comes twice is read out twice. */
  readonly at: number;
};

const icons = {
  in: 'check',
  out: 'info',
  look: 'info',
  problem: 'warning',
} as const satisfies Record<Tone, IconName>;

/** What came of the last scan, always in the same place. */
export function CountBand({ said, at }: CountBandProps) {
  const { t } = useTranslation();
  const words = useSaidWords();
  const tone = said === null ? null : toneOf(said);
  const { sentence, detail } =
    said === null ? { sentence: t('stocktake.ready'), detail: null } : words(said);
  return (
    <div className={cx(desk.band, tone !== null && desk[tone])}>
      <Icon name={tone === null ? 'book' : icons[tone]} />
      <div className={cx(desk.words)} role={tone === 'problem' ? 'alert' : 'status'}>
        <div key={at}>
          <p className={cx(desk.sentence)}>{sentence}</p>
          {detail !== null && <p className={cx(desk.detail)}>{detail}</p>}
        </div>
      </div>
    </div>
  );
}
