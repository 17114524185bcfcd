import { useTranslation } from 'react-i18next';
import type { PersonFull } from '../../../shared/contract/people.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { cx } from '../../ui/cx.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Table, type Column } from '../../ui/Table.tsx';
import styles from '../staff/desk.module.css';
import { usePersonValue } from './person-value.ts';
import { usePersonWords } from './person-words.ts';
import type { TeamOption } from './TeamChoice.tsx';

const FIELDS = [
  'name',
  'phone',
  'birthYear',
  'teamIds',
  'building',
  'unit',
  'zhiyuanhuiNo',
  'izhiyuanNo',
  'guardianName',
  'guardianPhone',
  'guardianConsent',
  'publicName',
  'notes',
] as const;

export type MergeCompareProps = {
  readonly keep: PersonFull;
  readonly gone: PersonFull;
  readonly teams: readonly TeamOption[];
  readonly problem: string | undefined;
  readonly isPending: boolean;
  readonly onSwap: () => void;
  readonly onMerge: () => void;
};

/** Both records side by side, what merging does, and the button that does it. */
export function MergeCompare(props: MergeCompareProps) {
  const { t } = useTranslation();
  const { keep, gone } = props;
  const words = { keep: keep.number, gone: gone.number, name: keep.name };
  return (
    <>
      <Table
        label={t('people.mergeTitle')}
        columns={useColumns(keep, gone)}
        rows={useLines(props)}
        rowKey={(line) => line.key}
        isMarked={(line) => line.differs}
      />
      <Card title={t('people.whatHappens')}>
        <ul className={cx(styles.points)}>
          <li>{t('people.mergeKeeps', words)}</li>
          <li>{t('people.mergeNumber', words)}</li>
          <li>{t('people.mergeCounts')}</li>
          <li>{t('people.mergeFields', words)}</li>
          <li>{t('people.mergeForever')}</li>
        </ul>
        {props.problem !== undefined && <Notice tone="problem">{props.problem}</Notice>}
        <div className={cx(styles.line)}>
          <Button variant="danger" isPending={props.isPending} onPress={props.onMerge}>
            {t('people.mergeInto', words)}
          </Button>
          <Button variant="quiet" onPress={props.onSwap}>
            {t('people.mergeSwap', words)}
          </Button>
        </div>
      </Card>
    </>
  );
}

type Line = {
  readonly key: string;
  readonly title: string;
  readonly kept: string;
  readonly other: string;
  readonly differs: boolean;
};

function useColumns(keep: PersonFull, gone: PersonFull): readonly Column<Line>[] {
  const { t } = useTranslation();
  return [
    {
      key: 'title',
      title: '',
      spokenTitle: t('people.fieldColumn'),
      cell: (line) => line.title,
      isRowHeader: true,
      width: '14rem',
    },
    {
      key: 'kept',
      title: t('people.keptRecord', { number: keep.number }),
      cell: (line) => line.kept,
    },
    {
      key: 'gone',
      title: t('people.goneRecord', { number: gone.number }),
      cell: (line) => line.other,
    },
  ];
}

function lineOf(key: string, title: string, kept: string, other: string): Line {
  return { key, title, kept, other, differs: kept !== other };
}

/** Only what one of the two has; lines that differ are marked. */
function useLines({ keep, gone, teams }: MergeCompareProps): readonly Line[] {
  const { t } = useTranslation();
  const format = useFormat();
  const words = usePersonWords();
  const valueOf = usePersonValue(teams);
  const valid = (person: PersonFull) =>
    format.count(person.cards.filter((card) => card.revokedOn === null).length);
  const written = FIELDS.map((field) =>
    lineOf(field, words.field(field), valueOf(keep, field), valueOf(gone, field)),
  );
  const none = t('common.none');
  const added = [
    lineOf('cards', t('people.validCards'), valid(keep), valid(gone)),
    lineOf(
      'hours',
      t('people.hoursThisYear'),
      format.minutes(keep.minutesThisYear),
      format.minutes(gone.minutesThisYear),
    ),
    lineOf('enrolledOn', t('people.enrolled'), keep.enrolledOn, gone.enrolledOn),
  ];
  return [
    ...written.filter(({ kept, other }) => kept !== none || other !== none),
    ...added.map((one) => ({ ...one, differs: false })),
  ];
}
