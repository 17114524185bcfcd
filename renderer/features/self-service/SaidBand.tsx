import type { Tone } from '../check-in/result-look.ts';
import { useResultVoice } from '../check-in/use-result-voice.ts';
import { cx } from '../../ui/cx.ts';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import styles from './self-service.module.css';
import type { SelfWords } from './use-self-words.ts';

const icons = {
  in: 'check',
  out: 'check',
  look: 'info',
  problem: 'warning',
} as const satisfies Record<Tone, IconName>;

type SaidBandProps = {
  readonly tone: Tone;
  readonly words: SelfWords;
  readonly hasVoice: boolean;
};

/** What was said last, with its sound; give it the key of what was said. */
export function SaidBand({ tone, words, hasVoice }: SaidBandProps) {
  useResultVoice({ tone, sentence: words.spoken, hasVoice });
  return (
    <div className={cx(styles.band, styles[tone])} role={tone === 'problem' ? 'alert' : 'status'}>
      <span className={cx(styles.sign)}>
        <Icon name={icons[tone]} />
      </span>
      <div className={cx(styles.words)}>
        <h2 className={cx(styles.sentence)}>{words.sentence}</h2>
        {words.details.map((detail) => (
          <p key={detail}>{detail}</p>
        ))}
      </div>
    </div>
  );
}
