import { useTranslation } from 'react-i18next';
import { Card } from '../../ui/Card.tsx';
import { cx } from '../../ui/cx.ts';
import styles from '../staff/desk.module.css';
import { MOST_LETTERS } from './title-draft.ts';
import { TitleTextField, type TitleFormPart } from './TitleTextField.tsx';

type BookFieldsProps = TitleFormPart & { readonly startsAt: 'isbn' | 'name' };

/** What stands on a book's title page. */
export function BookFields({ startsAt, ...part }: BookFieldsProps) {
  const { t } = useTranslation();
  return (
    <Card title={t('catalogue.onTheBook')}>
      <TitleTextField
        {...part}
        field="isbn"
        maxLength={30}
        description={t('catalogue.help.isbn')}
        takesFocus={startsAt === 'isbn'}
      />
      <TitleTextField
        {...part}
        field="name"
        maxLength={2 * MOST_LETTERS.name}
        isRequired
        takesFocus={startsAt === 'name'}
      />
      <TitleTextField {...part} field="subtitle" maxLength={2 * MOST_LETTERS.subtitle} />
      <TitleTextField
        {...part}
        field="authors"
        rows={2}
        description={t('catalogue.help.authors')}
      />
      <div className={cx(styles.fields)}>
        <TitleTextField {...part} field="publisher" maxLength={2 * MOST_LETTERS.publisher} />
        <TitleTextField {...part} field="year" inputMode="numeric" maxLength={8} />
      </div>
      <TitleTextField {...part} field="series" maxLength={2 * MOST_LETTERS.series} />
      <TitleTextField {...part} field="summary" rows={3} maxLength={MOST_LETTERS.summary} />
    </Card>
  );
}
