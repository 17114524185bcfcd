import { useTranslation } from 'react-i18next';
import { Card } from '../../ui/Card.tsx';
import { cx } from '../../ui/cx.ts';
import own from './catalogue.module.css';

/** What the book is about: it may be long, so it stands below what is worked with. */
export function TitleSummary({ summary }: { readonly summary: string | null }) {
  const { t } = useTranslation();
  if (summary === null) return null;
  return (
    <Card title={t('catalogue.field.summary')}>
      <p className={cx(own.summary)}>{summary}</p>
    </Card>
  );
}
