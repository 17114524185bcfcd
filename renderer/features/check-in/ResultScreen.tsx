import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import { LanguageSwitch } from '../../ui/LanguageSwitch.tsx';
import type { Outcome } from './check-in-flow.ts';
import { lookOf, type Tone } from './result-look.ts';
import styles from './ResultScreen.module.css';
import { TimeLine } from './TimeLine.tsx';
import { useResultVoice } from './use-result-voice.ts';
import { useResultWords } from './use-result-words.ts';
import { useTimeOut } from './use-time-out.ts';

type ResultScreenProps = {
  readonly outcome: Outcome;
  readonly zone: string;
  readonly hasVoice: boolean;
  /** Others wait for their turn. */
  readonly isQueued: boolean;
  readonly onLeave: () => void;
};

const icons = {
  in: 'check',
  out: 'check',
  look: 'info',
  problem: 'warning',
} as const satisfies Record<Tone, IconName>;

/** One sentence, one colour, one sound; gone by itself. Give it a key of its own per scan. */
export function ResultScreen({ outcome, zone, hasVoice, isQueued, onLeave }: ResultScreenProps) {
  const { t } = useTranslation();
  const { tone, isNew, stays } = lookOf(outcome, isQueued);
  const { sentence, details, spoken } = useResultWords(outcome, zone);
  useResultVoice({ tone, sentence: spoken, hasVoice });
  useTimeOut(stays, onLeave);
  return (
    <main className={cx(styles.screen, styles[tone], !isNew && styles.pale)}>
      <TimeLine ms={stays} />
      <div className={cx(styles.middle)} role={tone === 'problem' ? 'alert' : 'status'}>
        <span className={cx(styles.sign)}>
          <Icon name={icons[tone]} />
        </span>
        <h1 className={cx(styles.sentence)}>{withWholeName(sentence)}</h1>
        {details.map((detail) => (
          <p key={detail} className={cx(styles.detail)}>
            {detail}
          </p>
        ))}
      </div>
      <footer className={cx(styles.foot)}>
        <LanguageSwitch />
        <Button variant="quiet" onPress={onLeave}>
          {t('common.back')}
        </Button>
      </footer>
    </main>
  );
}

/** Chinese may break anywhere, and beside an asterisk even here: a half-masked name stays in one piece. */
function withWholeName(sentence: string) {
  const [before = sentence, name, ...after] = sentence.split(/(\S\*+\S?)/u);
  if (name === undefined) return before;
  return (
    <>
      {before}
      <span className={cx(styles.whole)}>{name}</span>
      {after.join('')}
    </>
  );
}
