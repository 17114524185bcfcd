import { useTranslation } from 'react-i18next';
import { changeLanguage } from '../i18n/i18n.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { Button } from './Button.tsx';

/** Names the other language in that language, so that whoever needs it can read it. */
export function LanguageSwitch() {
  const { t } = useTranslation();
  const other = useLanguage() === 'en' ? 'zh-CN' : 'en';
  return (
    <Button variant="quiet" lang={other} onPress={() => void changeLanguage(other)}>
      {t('language.switchTo')}
    </Button>
  );
}
