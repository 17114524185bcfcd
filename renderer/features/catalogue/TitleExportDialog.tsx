import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Value } from '../../../shared/contract/calls.ts';
import { marcEncodings, type MarcEncoding } from '../../../shared/domain/lending/words.ts';
import { useCallMutation } from '../../app/use-call.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { RadioTiles } from '../../ui/RadioTiles.tsx';
import styles from '../staff/desk.module.css';
import own from './catalogue.module.css';
import { CatalogueRefusal } from './CatalogueRefusal.tsx';
import { useTitleWords } from './use-title-words.ts';

const formats = ['xlsx', 'csv', 'cnmarc', 'marc21'] as const;

type TitleExportDialogProps = { readonly isOpen: boolean; readonly onClose: () => void };

/** Every title into a file: a table, or MARC for another library's program. */
export function TitleExportDialog({ isOpen, onClose }: TitleExportDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog title={t('catalogue.exportTitle')} width="wide" isOpen={isOpen} onClose={onClose}>
      <ExportForm onClose={onClose} />
    </Dialog>
  );
}

function ExportForm({ onClose }: Pick<TitleExportDialogProps, 'onClose'>) {
  const { t } = useTranslation();
  const [format, setFormat] = useState<(typeof formats)[number]>('xlsx');
  const [encoding, setEncoding] = useState<MarcEncoding>('utf-8');
  const write = useCallMutation('catalogue.export');
  const written = write.data?.ok ? write.data.value : undefined;
  return (
    <>
      <RadioTiles
        label={t('catalogue.exportAs')}
        options={formats.map((value) => ({
          value,
          label: t(`catalogue.format.${value}`),
          description: t(`catalogue.formatHelp.${value}`),
        }))}
        value={format}
        onChange={(next) => {
          write.reset();
          setFormat(next);
        }}
      />
      {format === 'cnmarc' && (
        <RadioTiles
          label={t('catalogue.encodeAs')}
          options={marcEncodings.map((value) => ({
            value,
            label: t(`catalogue.encoding.${value}`),
            description: t(`catalogue.encodingHelp.${value}`),
          }))}
          value={encoding}
          onChange={(next) => {
            write.reset();
            setEncoding(next);
          }}
        />
      )}
      <CatalogueRefusal answer={write.data} />
      {written && <Written file={written} />}
      <div className={cx(styles.line)}>
        {written ? (
          <Button takesFocus onPress={onClose}>
            {t('common.done')}
          </Button>
        ) : (
          <Button
            isPending={write.isPending}
            onPress={() => write.mutate(format === 'cnmarc' ? { format, encoding } : { format })}
          >
            {t('catalogue.export')}
          </Button>
        )}
        {!written && (
          <Button variant="quiet" onPress={onClose}>
            {t('common.cancel')}
          </Button>
        )}
      </div>
    </>
  );
}

function Written({ file }: { readonly file: Value<'catalogue.export'> }) {
  const { t } = useTranslation();
  const words = useTitleWords();
  const { problems } = file;
  const counts = new Map<string, number>();
  for (const { problem } of problems) counts.set(problem, (counts.get(problem) ?? 0) + 1);
  return (
    <>
      <Notice tone="success">{t('catalogue.exported', { count: file.count })}</Notice>
      <p className={cx(own.path)}>{file.path}</p>
      {problems.length > 0 && (
        <Notice tone="look" title={t('catalogue.exportProblems', { count: problems.length })}>
          <ul>
            {[...counts].map(([problem, count]) => (
              <li key={problem}>
                {t('catalogue.exportProblem', { problem: words.problem(problem), count })}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}
