import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { cx } from '../../ui/cx.ts';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import type { Tone } from '../check-in/result-look.ts';
import { toneOf } from './desk-result.ts';
import type { Result } from './desk-state.ts';
import styles from './lending.module.css';
import { useResultWords } from './use-result-words.ts';

type ResultBandProps = {
  readonly result: Result | null;
  /** Whose card is active, for when there is nothing else to say. */
  readonly reader: { readonly name: string } | null;
  /** Changes with each result, so that a sentence that comes twice is read out twice. */
  readonly at: number;
  /** Buttons that go on from here. */
  readonly children: ReactNode;
};

const icons = {
  in: 'check',
  out: 'check',
  look: 'info',
  problem: 'warning',
} as const satisfies Record<Tone, IconName>;

/** What came of the last scan, always in the same place. */
export function ResultBand({ result, reader, at, children }: ResultBandProps) {
  const { t } = useTranslation();
  const words = useResultWords();
  const tone = result === null ? null : toneOf(result);
  const ready =
    reader === null ? t('lending.ready') : t('lending.readyToLend', { name: reader.name });
  const { sentence, details } = result === null ? { sentence: ready, details: [] } : words(result);
  return (
    <div className={cx(styles.band, tone !== null && styles[tone])}>
      <Icon name={tone === null ? 'card' : icons[tone]} />
      <div className={cx(styles.words)} role={tone === 'problem' ? 'alert' : 'status'}>
        <div key={at}>
          <p className={cx(styles.sentence)}>{sentence}</p>
          {details.map((detail) => (
            <p key={detail} className={cx(styles.detail)}>
              {detail}
            </p>
          ))}
        </div>
      </div>
      <div className={cx(styles.onward)}>{children}</div>
    </div>
  );
}
