import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { Card } from '../../ui/Card.tsx';
import { Table, type Column } from '../../ui/Table.tsx';
import { headingsFirstIn } from './headings-first-in.ts';

/** A field, and the headings that name it. */
type Headings = readonly [field: string, headings: readonly string[]];

type FileHeadingsProps = {
  readonly headings: readonly Headings[];
  /** What a field is called on the screen. */
  readonly nameOf: (field: string) => string;
  /** How a file is taken in, a sentence or two each. */
  readonly how: readonly string[];
};

/** Which files are taken, and which headings are understood. */
export function FileHeadings({ headings: rows, nameOf, how }: FileHeadingsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const language = useLanguage();
  const columns: readonly Column<Headings>[] = [
    {
      key: 'field',
      title: t('import.field'),
      cell: ([field]) => nameOf(field),
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
        {how.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </Card>
      <Table
        label={t('import.headings')}
        columns={columns}
        rows={rows}
        rowKey={([field]) => field}
      />
    </>
  );
}
