import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCallQuery } from '../../app/use-call.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { cx } from '../../ui/cx.ts';
import { Stat } from '../../ui/Stat.tsx';
import { PreviewColumns } from '../import/PreviewColumns.tsx';
import { RowsInSteps } from '../import/RowsInSteps.tsx';
import styles from '../staff/desk.module.css';
import own from './catalogue.module.css';
import { readCopyDraft, newCopyDraft } from './copy-draft.ts';
import { countRows, type TitlePreview } from './import-counts.ts';
import { LocationField } from './LocationField.tsx';
import { firstLocation, lastLocation, rememberLocation } from './locations.ts';
import { TitleImportRows } from './TitleImportRows.tsx';
import { useTitleWords } from './use-title-words.ts';

export type TitleImportPreviewProps = {
  readonly preview: TitlePreview;
  readonly isPending: boolean;
  readonly onAccept: (location: string) => void;
};

/** What accepting the file would do, row by row. */
export function TitleImportPreview({ preview, isPending, onAccept }: TitleImportPreviewProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useTitleWords();
  const { rows, columns } = preview;
  const { titles, copies, known, problems } = countRows(rows);
  const [onlyProblems, setOnlyProblems] = useState(problems > 0);
  const wanted = onlyProblems ? rows.filter((row) => row.outcome === 'problem') : rows;
  const shelf = useShelf();
  const accept = () => {
    const location = shelf.read();
    if (location !== null) onAccept(location);
  };
  return (
    <>
      <div className={cx(own.importHead)}>
        <div className={cx(own.stacked)}>
          <div className={cx(styles.stats)}>
            <Stat label={t('catalogue.titlesToAdd')} value={format.count(titles)} tone="success" />
            <Stat label={t('catalogue.copiesToAdd')} value={format.count(copies)} tone="success" />
            <Stat label={t('catalogue.knownAlready')} value={format.count(known)} />
            <Stat
              label={t('import.problems')}
              value={format.count(problems)}
              tone={problems > 0 ? 'look' : 'plain'}
            />
          </div>
          {columns.length === 0 ? (
            <p className={cx(styles.soft)}>{t(`catalogue.isFormat.${preview.format}`)}</p>
          ) : (
            <PreviewColumns columns={columns} fieldName={words.field} />
          )}
        </div>
        <LocationField
          label={t('catalogue.importLocation')}
          value={shelf.location}
          onChange={shelf.setLocation}
          error={shelf.problem === null ? undefined : words.problem(shelf.problem)}
        />
      </div>
      <div className={cx(styles.line, styles.spread)}>
        <Checkbox
          label={t('import.onlyProblems')}
          isSelected={onlyProblems}
          isDisabled={problems === 0}
          onChange={setOnlyProblems}
        />
        <Button isDisabled={titles + copies === 0} isPending={isPending} onPress={accept}>
          {titles + copies === 0
            ? t('catalogue.nothingToAdd')
            : t('catalogue.acceptImport', { titles: format.count(titles), count: copies })}
        </Button>
      </div>
      <RowsInSteps rows={wanted}>{(shown) => <TitleImportRows rows={shown} />}</RowsInSteps>
    </>
  );
}

/** Where the new copies go that have no shelf of their own in the file. */
function useShelf() {
  const known = useCallQuery('catalogue.locations', {});
  const [typed, setLocation] = useState<string | null>(null);
  const [isTried, setIsTried] = useState(false);
  const places = known.data?.ok ? known.data.value : [];
  const location = typed ?? firstLocation(places, lastLocation());
  const { fields, problems } = readCopyDraft(newCopyDraft(location, null));
  const problem = problems['location'] ?? null;
  return {
    location,
    setLocation,
    problem: isTried ? problem : null,
    /** The shelf, or null where there is something to correct. */
    read: () => {
      setIsTried(true);
      if (problem !== null) return null;
      rememberLocation(fields.location);
      return fields.location;
    },
  };
}
