import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Value } from '../../../shared/contract/calls.ts';
import { RefusalNotice } from '../../app/RefusalNotice.tsx';
import { useCallMutation } from '../../app/use-call.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { FileButton, type ChosenFile } from '../../ui/FileButton.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Stat } from '../../ui/Stat.tsx';
import styles from '../staff/desk.module.css';
import own from './stocktake.module.css';
import { useShelfName } from './use-shelf-name.ts';

const ACCEPTED = ['.txt', '.csv', '.tsv', '.log', '.dat', 'text/plain'];

type FileDialogProps = {
  readonly stocktakeId: string;
  readonly shelf: string;
  readonly onClose: () => void;
};

/** Takes the file of a scanner that was carried along the shelf, and says what it came to. */
export function FileDialog({ stocktakeId, shelf, onClose }: FileDialogProps) {
  const { t } = useTranslation();
  const shelfName = useShelfName();
  const [fileName, setFileName] = useState('');
  const [isUnreadable, setIsUnreadable] = useState(false);
  const importing = useCallMutation('stocktake.countFile');
  const choose = (file: ChosenFile) => {
    setFileName(file.name);
    setIsUnreadable(false);
    importing.mutate({ stocktakeId, shelf, bytes: file.bytes });
  };
  const result = importing.data?.ok ? importing.data.value : undefined;
  return (
    <Dialog
      title={t('stocktake.fileTitle', { shelf: shelfName(shelf) })}
      width="wide"
      isOpen
      onClose={onClose}
      actions={
        <>
          <FileButton
            label={result ? t('stocktake.chooseOther') : t('stocktake.chooseFile')}
            accept={ACCEPTED}
            variant={result ? 'quiet' : 'primary'}
            isPending={importing.isPending}
            onChoose={choose}
            onUnreadable={() => setIsUnreadable(true)}
          />
          {result && <Button onPress={onClose}>{t('common.done')}</Button>}
        </>
      }
    >
      <div className={cx(styles.stack)}>
        {isUnreadable && <Notice tone="problem">{t('import.unreadable')}</Notice>}
        <RefusalNotice answer={importing.data} />
        {result ? (
          <FileResult fileName={fileName} result={result} />
        ) : (
          <>
            <p>{t('stocktake.fileHelp')}</p>
            <p>{t('stocktake.fileTwice')}</p>
          </>
        )}
      </div>
    </Dialog>
  );
}

type FileResultProps = {
  readonly fileName: string;
  readonly result: Value<'stocktake.countFile'>;
};

/** What scrolls must take the focus, so that the arrow keys can scroll it. */
const focusable = { tabIndex: 0 } as const;

function FileResult({ fileName, result }: FileResultProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { lines, added, repeats, problems } = result;
  const isBad = problems.length > 0;
  return (
    <>
      <Notice tone={isBad ? 'look' : 'success'} title={fileName}>
        {t('stocktake.fileDone', { count: lines })}
      </Notice>
      <div className={cx(styles.stats)}>
        <Stat label={t('stocktake.fileAdded')} value={format.count(added)} tone="success" />
        <Stat label={t('stocktake.fileRepeats')} value={format.count(repeats)} />
        <Stat
          label={t('stocktake.fileProblems')}
          value={format.count(lines - added - repeats)}
          tone={isBad ? 'look' : 'plain'}
        />
      </div>
      {isBad && (
        <section
          className={cx(own.problems)}
          aria-label={t('stocktake.fileProblems')}
          {...focusable}
        >
          <ol>
            {problems.map(({ line, text }) => (
              <li key={line}>{t('stocktake.fileLine', { line, text })}</li>
            ))}
          </ol>
        </section>
      )}
    </>
  );
}
