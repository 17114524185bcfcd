import { useEffect, useEffectEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { languages } from '../i18n/language.ts';
import { Button } from './Button.tsx';
import { cx } from './cx.ts';
import styles from './HelpScreen.module.css';
import { Icon } from './Icon.tsx';

const COMES_BACK_AFTER_MS = 20_000;

/** "Please call a helper", in both languages at once. It comes back by itself after a while. */
export function HelpScreen({ onReset }: { readonly onReset: () => void }) {
  const { i18n } = useTranslation();
  const comeBack = useEffectEvent(onReset);
  useEffect(() => {
    const timer = setTimeout(() => comeBack(), COMES_BACK_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  const texts = languages.map((language) => ({ language, t: i18n.getFixedT(language) }));
  return (
    <main className={cx(styles.screen)} data-density="public">
      <span className={cx(styles.sign)}>
        <Icon name="info" />
      </span>
      {texts.map(({ language, t }, place) => (
        <section key={language} lang={language} className={cx(styles.words)}>
          {place === 0 ? <h1>{t('errors.title')}</h1> : <h2>{t('errors.title')}</h2>}
          <p>{t('errors.body')}</p>
        </section>
      ))}
      <Button onPress={onReset}>
        {texts.map(({ language, t }) => (
          <span key={language} lang={language} className={cx(styles.both)}>
            {t('errors.tryAgain')}
          </span>
        ))}
      </Button>
    </main>
  );
}
