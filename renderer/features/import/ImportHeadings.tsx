import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { PEOPLE_HEADINGS } from '../../../shared/domain/people-columns.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { Card } from '../../ui/Card.tsx';
import { Table, type Column } from '../../ui/Table.tsx';
import { usePersonWords } from '../people/person-words.ts';
import { headingsFirstIn } from './headings-first-in.ts';

type Headings = (typeof PEOPLE_HEADINGS)[number];

/** Which files are taken, and which headings are understood. */
export function ImportHeadings() {
  const { t } = useTranslation();
  const format = useFormat();
  const language = useLanguage();
  const words = usePersonWords();
  const columns: readonly Column<Headings>[] = [
    {
      key: 'field',
      title: t('import.field'),
      cell: ([field]) => words.field(field),
      isRowHeader: true,
      width: '16rem',
    },
    {
      key: 'headings',
      title: t('import.headings'),
      cell: ([, headings]) => format.list(headingsFirstIn(language, headings)),
    },
  ];
  return (
    <>
      <Card title={t('import.how')}>
        <p>{t('import.howFile')}</p>
        <p>{t('import.howTwice')}</p>
        <p>{t('import.howHeadings')}</p>
      </Card>
      <Table
        label={t('import.headings')}
        columns={columns}
        rows={PEOPLE_HEADINGS}
        rowKey={([field]) => field}
      />
    </>
  );
}
