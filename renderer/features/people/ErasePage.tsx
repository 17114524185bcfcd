import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EraseReason, PersonFull } from '../../../shared/contract/people.ts';
import { RefusalNotice } from '../../app/RefusalNotice.tsx';
import { useCallMutation, useCallQuery } from '../../app/use-call.ts';
import { Busy } from '../../ui/Busy.tsx';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Page } from '../../ui/Page.tsx';
import { RadioTiles } from '../../ui/RadioTiles.tsx';
import styles from '../staff/desk.module.css';
import { Points } from './Points.tsx';
import { ErasureReportPage } from './ErasureReportPage.tsx';

export type ErasePageProps = {
  readonly personId: string;
  readonly onBack: () => void;
  /** After the report was read. */
  readonly onDone: () => void;
};

/** Erases a person: first what goes and what stays, then the question, then what can't be reached from here. */
export function ErasePage({ personId, onBack, onDone }: ErasePageProps) {
  const { t } = useTranslation();
  const found = useCallQuery('people.get', { personId });
  const erase = useCallMutation('people.erase');
  const [reason, setReason] = useState<EraseReason>('asked');
  const [isSure, setIsSure] = useState(false);
  if (erase.data?.ok)
    return <ErasureReportPage report={erase.data.value} reason={reason} onDone={onDone} />;
  const person = found.data?.ok ? found.data.value : undefined;
  return (
    <Page
      title={t('people.eraseTitle')}
      {...(person && { subtitle: t('people.erasing', person) })}
      back={{ label: t('common.back'), onPress: onBack }}
    >
      {found.isPending && <Busy label={t('common.loading')} />}
      <RefusalNotice answer={found.data} />
      {person && (
        <>
          <WhatHappens />
          <Reasons value={reason} onChange={setReason} />
          <Notice tone="look">{t('people.eraseForever')}</Notice>
          <div className={cx(styles.line)}>
            <Button variant="danger" onPress={() => setIsSure(true)}>
              {t('people.erase')}
            </Button>
            <Button variant="quiet" onPress={onBack}>
              {t('common.cancel')}
            </Button>
          </div>
          <SureDialog
            person={person}
            isOpen={isSure}
            erase={erase}
            onErase={() => erase.mutate({ personId, reason })}
            onClose={() => {
              erase.reset();
              setIsSure(false);
            }}
          />
        </>
      )}
    </Page>
  );
}

function WhatHappens() {
  const { t } = useTranslation();
  const goes = [
    'eraseFields',
    'eraseLinks',
    'eraseCards',
    'eraseCopies',
    'eraseElsewhere',
  ] as const;
  const stays = ['eraseSums', 'eraseHandovers'] as const;
  return (
    <div className={cx(styles.halves)}>
      <Points title={t('people.eraseGoes')} lines={goes.map((key) => t(`people.${key}`))} />
      <Points title={t('people.eraseStays')} lines={stays.map((key) => t(`people.${key}`))} />
    </div>
  );
}

const reasons = ['asked', 'moved', 'retention'] as const satisfies readonly EraseReason[];

type ReasonsProps = {
  readonly value: EraseReason;
  readonly onChange: (reason: EraseReason) => void;
};

function Reasons({ value, onChange }: ReasonsProps) {
  const { t } = useTranslation();
  return (
    <RadioTiles
      label={t('people.eraseReason')}
      options={reasons.map((one) => ({ value: one, label: t(`people.eraseReasonOf.${one}`) }))}
      value={value}
      onChange={onChange}
    />
  );
}

type SureDialogProps = {
  readonly person: PersonFull;
  readonly isOpen: boolean;
  readonly erase: ReturnType<typeof useCallMutation<'people.erase'>>;
  readonly onErase: () => void;
  readonly onClose: () => void;
};

function SureDialog({ person, isOpen, erase, onErase, onClose }: SureDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog
      title={t('people.eraseSure', person)}
      role="alertdialog"
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            {t('common.cancel')}
          </Button>
          <Button variant="danger" isPending={erase.isPending} onPress={onErase}>
            {t('people.eraseNow')}
          </Button>
        </>
      }
    >
      <p>{t('people.eraseSureHelp', person)}</p>
      <RefusalNotice answer={erase.data} />
    </Dialog>
  );
}
