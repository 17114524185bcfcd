import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Value } from '../../../shared/contract/calls.ts';
import { RefusalNotice } from '../../app/RefusalNotice.tsx';
import { useCallMutation } from '../../app/use-call.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { RadioTiles } from '../../ui/RadioTiles.tsx';
import styles from '../staff/desk.module.css';
import { closingFacts, type ClosingFacts, type Take } from './take.ts';
import { useShelfName } from './use-shelf-name.ts';

type Moving = 'back' | 'stay';

type CloseDialogProps = {
  readonly take: Take;
  readonly onClose: () => void;
  readonly onClosed: (written: Value<'stocktake.close'>) => void;
};

/** Says in numbers what the close writes down, and asks what only people know. */
export function CloseDialog({ take, onClose, onClosed }: CloseDialogProps) {
  const { t } = useTranslation();
  const [moving, setMoving] = useState<Moving | null>(null);
  const [isAsking, setIsAsking] = useState(false);
  const closing = useCallMutation('stocktake.close');
  const facts = closingFacts(take);
  const needsAnswer = facts.wrongShelf > 0 && moving === null;
  const close = () => {
    setIsAsking(needsAnswer);
    if (needsAnswer) return;
    closing.mutate(
      { stocktakeId: take.stocktakeId, moveFound: moving === 'stay' },
      {
        onSuccess: (answer) => {
          if (answer.ok) onClosed(answer.value);
        },
      },
    );
  };
  return (
    <Dialog
      title={t('stocktake.closeTitle', { name: take.name })}
      role="alertdialog"
      width="wide"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            {t('stocktake.countOn')}
          </Button>
          <Button variant="danger" isPending={closing.isPending} onPress={close}>
            {t('stocktake.closeNow')}
          </Button>
        </>
      }
    >
      <div className={cx(styles.stack)}>
        <Doubts facts={facts} />
        <WillWrite facts={facts} />
        {facts.wrongShelf > 0 && (
          <RadioTiles<Moving>
            label={t('stocktake.moveAsk', { count: facts.wrongShelf })}
            options={[
              {
                value: 'back',
                label: t('stocktake.moveBack'),
                description: t('stocktake.moveBackHelp'),
              },
              {
                value: 'stay',
                label: t('stocktake.moveStay'),
                description: t('stocktake.moveStayHelp'),
              },
            ]}
            value={moving}
            onChange={setMoving}
            error={isAsking && moving === null ? t('stocktake.moveChoose') : undefined}
          />
        )}
        <RefusalNotice answer={closing.data} />
      </div>
    </Dialog>
  );
}

function WillWrite({ facts }: { readonly facts: ClosingFacts }) {
  const { t } = useTranslation();
  return (
    <ul className={cx(styles.points)}>
      <li>{t('stocktake.willMiss', { count: facts.missing })}</li>
      <li>{t('stocktake.willFind', { count: facts.foundAgain })}</li>
      <li>{t('stocktake.willMove', { count: facts.wrongShelf })}</li>
      <li>{t('stocktake.willEnd')}</li>
    </ul>
  );
}

/** What looks as if the count were not done yet. */
function Doubts({ facts: { notBegun, untouched, foundLent } }: { readonly facts: ClosingFacts }) {
  const { t } = useTranslation();
  const format = useFormat();
  const shelfName = useShelfName();
  const names = (shelves: readonly string[]) => format.list(shelves.map(shelfName));
  return (
    <>
      {untouched.length > 0 && (
        <Notice tone="problem">
          {t('stocktake.untouched', { count: untouched.length, shelves: names(untouched) })}
        </Notice>
      )}
      {foundLent > 0 && (
        <Notice tone="look">{t('stocktake.stillLent', { count: foundLent })}</Notice>
      )}
      {notBegun.length > 0 && (
        <Notice tone="info">
          {t('stocktake.notBegun', { count: notBegun.length, shelves: names(notBegun) })}
        </Notice>
      )}
    </>
  );
}
