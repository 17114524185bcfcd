import { useTranslation } from 'react-i18next';
import { TITLE_HEADINGS } from '../../../shared/domain/lending/title-columns.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { Card } from '../../ui/Card.tsx';
import { Table, type Column } from '../../ui/Table.tsx';
import { headingsFirstIn } from '../import/headings-first-in.ts';
import { useTitleWords } from './use-title-words.ts';

type Headings = (typeof TITLE_HEADINGS)[number];

/** Which files are taken, and which headings are understood. */
export function TitleHeadings() {
  const { t } = useTranslation();
  const format = useFormat();
  const language = useLanguage();
  const words = useTitleWords();
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
        <p>{t('catalogue.howFile')}</p>
        <p>{t('catalogue.howTwice')}</p>
        <p>{t('catalogue.howHeadings')}</p>
      </Card>
      <Table
        label={t('import.headings')}
        columns={columns}
        rows={TITLE_HEADINGS}
        rowKey={([field]) => field}
      />
    </>
  );
}
