import { useTranslation } from 'react-i18next';
import type { OpenFailure } from '../../shared/contract/wire.ts';
import { LanguageSwitch } from '../ui/LanguageSwitch.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Page } from '../ui/Page.tsx';

/** The records could not be opened: what it is, and what a helper can do. */
export function StoreFailed({ failure }: { readonly failure: OpenFailure }) {
  const { t } = useTranslation();
  return (
    <Page title={t('errors.failed.title')} actions={<LanguageSwitch />} layout="center">
      <Notice tone="problem">{t(`errors.failed.${failure}`)}</Notice>
    </Page>
  );
}
