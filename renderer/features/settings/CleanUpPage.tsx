import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Value } from '../../../shared/contract/calls.ts';
import { RefusalNotice } from '../../app/RefusalNotice.tsx';
import { useCallMutation, useCallQuery } from '../../app/use-call.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Busy } from '../../ui/Busy.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { cx } from '../../ui/cx.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Page } from '../../ui/Page.tsx';
import { CleanUpReport } from './CleanUpReport.tsx';
import styles from './settings.module.css';

type Preview = Value<'retention.preview'>;
type Kind = Preview['kinds'][number];

/** The yearly clean-up: first what it would do, then the question, then what was done. */
export function CleanUpPage({ onBack }: { readonly onBack: () => void }) {
  const { t } = useTranslation();
  const { data } = useCallQuery('retention.preview', {}, { isFresh: true });
  const run = useCallMutation('retention.run');
  const [asked, setAsked] = useState<Preview | null>(null);
  if (run.data?.ok) return <CleanUpReport report={run.data.value} onDone={onBack} />;
  const preview = data?.ok ? data.value : undefined;
  return (
    <Page
      title={t('retention.run')}
      back={{ label: t('common.back'), onPress: onBack }}
      subtitle={t('retention.shownFirst')}
    >
      {preview === undefined ? (
        <Busy label={t('retention.looking')} />
      ) : (
        <Shown preview={preview} onRun={() => setAsked(preview)} />
      )}
      <SureDialog
        preview={asked}
        run={run}
        onRun={({ planId }) => run.mutate({ planId })}
        onClose={() => {
          run.reset();
          setAsked(null);
        }}
      />
    </Page>
  );
}

type ShownProps = { readonly preview: Preview; readonly onRun: () => void };

function Shown({ preview, onRun }: ShownProps) {
  const { t } = useTranslation();
  const { day } = useFormat();
  const { doubt, kinds, held, today } = preview;
  const found = kinds.filter(({ people }) => people > 0);
  return (
    <>
      {doubt !== null && (
        <Notice tone="problem" title={t('retention.doubt', { today: day(today) })}>
          {t(`retention.doubtOf.${doubt}`)}
        </Notice>
      )}
      {found.length === 0 && doubt === null && (
        <Notice tone="success">{t('retention.nothing')}</Notice>
      )}
      {found.map((one) => (
        <KindCard key={one.kind} found={one} />
      ))}
      {held > 0 && <Notice tone="info">{t('retention.held', { count: held })}</Notice>}
      {found.length > 0 && <Notice tone="look">{t('retention.forever')}</Notice>}
      <div className={cx(styles.start)}>
        <Button
          variant={found.length === 0 ? 'quiet' : 'danger'}
          isDisabled={doubt !== null}
          onPress={onRun}
        >
          {t(found.length === 0 ? 'retention.noteDone' : 'retention.runNow')}
        </Button>
      </div>
    </>
  );
}

function KindCard({ found: { kind, people, examples } }: { readonly found: Kind }) {
  const { t } = useTranslation();
  const { day } = useFormat();
  // Where only the year of birth is known, it is a year.
  const since = (text: string) =>
    text.length === 4 ? t('retention.inYear', { year: text }) : day(text);
  const more = people - examples.length;
  return (
    <Card title={`${t(`retention.goes.${kind}`)} · ${t('retention.people', { count: people })}`}>
      <ul className={cx(styles.examples)}>
        {examples.map((one) => (
          <li key={one.number}>
            {t(`retention.exampleOf.${kind}`, { ...one, since: since(one.since) })}
          </li>
        ))}
        {more > 0 && <li>{t('retention.more', { count: more })}</li>}
      </ul>
    </Card>
  );
}

type SureDialogProps = {
  readonly preview: Preview | null;
  readonly run: ReturnType<typeof useCallMutation<'retention.run'>>;
  readonly onRun: (preview: Preview) => void;
  readonly onClose: () => void;
};

/** Asks whether the date is right too: nobody knows better than who stands there. */
function SureDialog({ preview, run, onRun, onClose }: SureDialogProps) {
  const { t } = useTranslation();
  const { day } = useFormat();
  const count = preview?.kinds.reduce((sum, { people }) => sum + people, 0) ?? 0;
  return (
    <Dialog
      title={count === 0 ? t('retention.noteDone') : t('retention.sure', { count })}
      role="alertdialog"
      isOpen={preview !== null}
      onClose={onClose}
      actions={
        <>
          <Button variant="quiet" isDisabled={run.isPending} onPress={onClose}>
            {t('common.cancel')}
          </Button>
          <Button
            variant={count === 0 ? 'primary' : 'danger'}
            isPending={run.isPending}
            onPress={() => preview && onRun(preview)}
          >
            {t('retention.confirm')}
          </Button>
        </>
      }
    >
      <p>{t('retention.sureDate', { today: day(preview?.today ?? '2000-01-01') })}</p>
      <RefusalNotice answer={run.data} />
    </Dialog>
  );
}
