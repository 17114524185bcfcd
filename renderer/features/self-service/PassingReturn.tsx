import { useTranslation } from 'react-i18next';
import result from '../check-in/ResultScreen.module.css';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { Icon } from '../../ui/Icon.tsx';
import { LanguageSwitch } from '../../ui/LanguageSwitch.tsx';
import { useResultVoice } from '../check-in/use-result-voice.ts';
import { toneOf } from './said-look.ts';
import type { Line, Said } from './self-flow.ts';
import styles from './self-service.module.css';
import { Stay } from './Stay.tsx';
import { useSelfWords } from './use-self-words.ts';

type PassingReturnProps = {
  readonly said: Said;
  /** Every book that was brought back just now, the newest first. */
  readonly lines: readonly Line[];
  readonly hasVoice: boolean;
  readonly onLeave: () => void;
};

const STAYS = 8000;

/** A book was shown at the idle screen: one sentence, gone by itself. Give it the key of what was said. */
export function PassingReturn({ said, lines, hasVoice, onLeave }: PassingReturnProps) {
  const { t } = useTranslation();
  const { sentence, details, spoken } = useSelfWords()(said, null);
  const tone = toneOf(said, null);
  useResultVoice({ tone, sentence: spoken, hasVoice });
  const back = lines.filter(({ outcome }) => outcome?.kind === 'returned').length;
  return (
    <main className={cx(result.screen, result[tone])}>
      <Stay ms={STAYS} onOver={onLeave} />
      <div className={cx(result.middle)} role={tone === 'problem' ? 'alert' : 'status'}>
        <span className={cx(result.sign)}>
          <Icon name={tone === 'out' ? 'check' : 'info'} />
        </span>
        <h1 className={cx(result.sentence, styles.bookSentence)}>{sentence}</h1>
        {details.map((detail) => (
          <p key={detail} className={cx(result.detail)}>
            {detail}
          </p>
        ))}
        {back > 1 && (
          <p className={cx(result.detail)}>{t('selfService.backCount', { count: back })}</p>
        )}
      </div>
      <footer className={cx(result.foot)}>
        <LanguageSwitch />
        <Button variant="quiet" onPress={onLeave}>
          {t('common.back')}
        </Button>
      </footer>
    </main>
  );
}
