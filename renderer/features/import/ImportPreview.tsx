import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Value } from '../../../shared/contract/calls.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { cx } from '../../ui/cx.ts';
import { Stat } from '../../ui/Stat.tsx';
import styles from '../staff/desk.module.css';
import { ImportColumns } from './ImportColumns.tsx';
import { ImportRows } from './ImportRows.tsx';
import { RowsInSteps } from './RowsInSteps.tsx';

export type Preview = Value<'people.previewImport'>;
export type ImportedRow = Preview['rows'][number];

export type ImportPreviewProps = {
  readonly preview: Preview;
  readonly isPending: boolean;
  readonly onAccept: () => void;
};

/** What accepting the file would do, row by row. */
export function ImportPreview({ preview, isPending, onAccept }: ImportPreviewProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { rows } = preview;
  const countOf = (outcome: ImportedRow['outcome']) =>
    rows.filter((row) => row.outcome === outcome).length;
  const [added, known, problems] = [countOf('add'), countOf('known'), countOf('problem')];
  const [onlyProblems, setOnlyProblems] = useState(problems > 0);
  const wanted = onlyProblems ? rows.filter((row) => row.outcome === 'problem') : rows;
  return (
    <>
      <div className={cx(styles.stats)}>
        <Stat label={t('import.toAdd')} value={format.count(added)} tone="success" />
        <Stat label={t('import.known')} value={format.count(known)} />
        <Stat
          label={t('import.problems')}
          value={format.count(problems)}
          tone={problems > 0 ? 'look' : 'plain'}
        />
      </div>
      <ImportColumns preview={preview} />
      <div className={cx(styles.line, styles.spread)}>
        <Checkbox
          label={t('import.onlyProblems')}
          isSelected={onlyProblems}
          isDisabled={problems === 0}
          onChange={setOnlyProblems}
        />
        <Button isDisabled={added === 0} isPending={isPending} onPress={onAccept}>
          {added === 0 ? t('import.nothingToAdd') : t('import.accept', { count: added })}
        </Button>
      </div>
      <RowsInSteps rows={wanted}>{(shown) => <ImportRows rows={shown} />}</RowsInSteps>
    </>
  );
}
