import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCallQuery } from '../../app/use-call.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Busy } from '../../ui/Busy.tsx';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Select } from '../../ui/Select.tsx';
import { Stat } from '../../ui/Stat.tsx';
import { CallSheet } from './CallSheet.tsx';
import { CopyButton } from './CopyButton.tsx';
import { DoorList } from './DoorList.tsx';
import { byBuilding, byReader, forCalls, type LateReader } from './late-readers.ts';
import desk from '../staff/desk.module.css';
import styles from './lending-office.module.css';
import { MessageDialog } from './MessageDialog.tsx';
import { SlipDialog } from './SlipDialog.tsx';
import { useLateWords } from './use-late-words.ts';

const views = ['doors', 'calls'] as const;
type View = (typeof views)[number];

/** What is being made; a message or a slip is always of the books that are late at that moment. */
type Making =
  | { readonly kind: 'slips'; readonly keys: readonly string[] }
  | { readonly kind: 'message'; readonly key: string }
  | { readonly kind: 'message-to-all' };

/** Buildings are chosen by name; a name can't begin with a blank. */
const ALL = ' all';
const UNKNOWN = ' unknown';

/** Who has books past their day, from door to door or as a sheet to call from. */
export function OverdueTab({ hallName }: { readonly hallName: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { data } = useCallQuery('lending.overdue', {});
  const words = useLateWords(hallName);
  const [view, setView] = useState<View>('doors');
  const [building, setBuilding] = useState<string>(ALL);
  const [making, setMaking] = useState<Making | null>(null);
  if (!data?.ok) return <Busy label={t('common.loading')} />;
  const everyone = byReader(data.value);
  const buildings = byBuilding(everyone);
  const isThere = buildings.some((one) => (one.building ?? UNKNOWN) === building);
  const shown = everyone.filter(
    (late) => building === ALL || !isThere || (late.building ?? UNKNOWN) === building,
  );
  if (everyone.length === 0 && making === null)
    return (
      <EmptyState title={t('lendingOffice.noneLate')}>{t('lendingOffice.noneLateHelp')}</EmptyState>
    );
  const loans = shown.reduce((sum, late) => sum + late.loans.length, 0);
  const acts = {
    onSlip: (late: LateReader) => setMaking({ kind: 'slips', keys: [late.key] }),
    onMessage: (late: LateReader) => setMaking({ kind: 'message', key: late.key }),
  };
  return (
    <div className={cx(desk.scroll)}>
      <div className={cx(styles.bar)}>
        <Select
          label={t('lendingOffice.view')}
          options={views.map((value) => ({ value, label: t(`lendingOffice.views.${value}`) }))}
          value={view}
          onChange={setView}
        />
        <Select
          label={t('lendingOffice.building')}
          options={[
            { value: ALL, label: t('lendingOffice.everyBuilding') },
            ...buildings.map((one) => ({
              value: one.building ?? UNKNOWN,
              label: one.building ?? t('lendingOffice.noBuilding'),
            })),
          ]}
          value={isThere ? building : ALL}
          onChange={setBuilding}
        />
        <div className={cx(styles.stats)}>
          <Stat label={t('lendingOffice.lateReaders')} value={format.count(shown.length)} />
          <Stat label={t('lendingOffice.lateBooks')} value={format.count(loans)} />
        </div>
        <div className={cx(desk.acts)}>
          <Button onPress={() => setMaking({ kind: 'slips', keys: shown.map(({ key }) => key) })}>
            {t('lendingOffice.printSlips', { count: shown.length })}
          </Button>
          <Button variant="quiet" onPress={() => setMaking({ kind: 'message-to-all' })}>
            {t('lendingOffice.groupMessage')}
          </Button>
          {view === 'calls' && (
            <CopyButton
              label={t('lendingOffice.copySheet')}
              textOf={() => words.callSheet(forCalls(shown))}
            />
          )}
        </div>
      </div>
      {view === 'doors' ? (
        <DoorList buildings={byBuilding(shown)} words={words} {...acts} />
      ) : (
        <CallSheet readers={forCalls(shown)} words={words} {...acts} />
      )}
      <Made
        making={making}
        everyone={everyone}
        words={words}
        hallName={hallName}
        onClose={() => setMaking(null)}
      />
    </div>
  );
}

type MadeProps = {
  readonly making: Making | null;
  readonly everyone: readonly LateReader[];
  readonly words: ReturnType<typeof useLateWords>;
  readonly hallName: string;
  readonly onClose: () => void;
};

function Made({ making, everyone, words, hallName, onClose }: MadeProps) {
  const { t } = useTranslation();
  if (making === null) return null;
  if (making.kind === 'slips')
    return (
      <SlipDialog
        keys={making.keys}
        readers={everyone}
        words={words.slipWords}
        hallName={hallName}
        onClose={onClose}
      />
    );
  if (making.kind === 'message-to-all')
    return (
      <MessageDialog
        title={t('lendingOffice.groupMessage')}
        help={t('lendingOffice.groupMessageHelp')}
        text={everyone.length === 0 ? null : words.messageToAll(everyone)}
        onClose={onClose}
      />
    );
  const late = everyone.find(({ key }) => key === making.key);
  return (
    <MessageDialog
      title={t('lendingOffice.messageTitle')}
      help={t('lendingOffice.messageHelp')}
      text={late === undefined ? null : words.messageTo(late)}
      onClose={onClose}
    />
  );
}
