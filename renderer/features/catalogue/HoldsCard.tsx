import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TitleFull } from '../../../shared/contract/catalogue.ts';
import { useCallMutation } from '../../app/use-call.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { cx } from '../../ui/cx.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { useVisit } from '../staff/desk-visit.ts';
import styles from '../staff/desk.module.css';
import own from './catalogue.module.css';
import { CatalogueRefusal } from './CatalogueRefusal.tsx';

type Hold = TitleFull['holds'][number];

/** Who waits for this title, the next in line first. */
export function HoldsCard({ title }: { readonly title: TitleFull }) {
  const { t } = useTranslation();
  const [ending, setEnding] = useState<Hold | null>(null);
  return (
    <Card title={t('catalogue.holdsTitle')}>
      {title.holds.length === 0 && <p className={cx(styles.soft)}>{t('catalogue.noHolds')}</p>}
      <ol className={cx(own.queue)}>
        {title.holds.map((hold, place) => (
          <li key={hold.holdId} className={cx(own.waiting)}>
            <HoldWords hold={hold} place={place + 1} title={title} />
            <Button variant="quiet" onPress={() => setEnding(hold)}>
              {t('catalogue.endHold')}
            </Button>
          </li>
        ))}
      </ol>
      {ending !== null && <EndHoldDialog hold={ending} onClose={() => setEnding(null)} />}
    </Card>
  );
}

type HoldWordsProps = { readonly hold: Hold; readonly place: number; readonly title: TitleFull };

function HoldWords({ hold: { reader, shelved }, place, title }: HoldWordsProps) {
  const { t } = useTranslation();
  const { open } = useVisit();
  const aside = title.copies.find(({ copyId }) => copyId === shelved?.copyId);
  return (
    <span className={cx(own.names, own.grows)}>
      {reader === null ? (
        <span>{t('catalogue.holdOfNobody', { place })}</span>
      ) : (
        <span>
          <Button
            variant="quiet"
            onPress={() => open({ page: 'lending', personId: reader.personId })}
          >
            {t('catalogue.holdOf', { place, name: reader.name })}
          </Button>
        </span>
      )}
      {shelved !== null && (
        <span className={cx(own.about)}>
          {t('catalogue.setAside', { until: shelved.until, code: aside?.code ?? '' })}
        </span>
      )}
    </span>
  );
}

type EndHoldDialogProps = { readonly hold: Hold; readonly onClose: () => void };

function EndHoldDialog({ hold, onClose }: EndHoldDialogProps) {
  const { t } = useTranslation();
  const cancel = useCallMutation('lending.cancelHold');
  const send = () =>
    cancel.mutate(
      { holdId: hold.holdId },
      {
        onSuccess: (answer) => {
          if (answer.ok) onClose();
        },
      },
    );
  return (
    <Dialog
      title={t('catalogue.endHoldTitle')}
      role="alertdialog"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            {t('common.back')}
          </Button>
          <Button variant="danger" isPending={cancel.isPending} onPress={send}>
            {t('catalogue.endHold')}
          </Button>
        </>
      }
    >
      <p>{t('catalogue.endHoldHelp', { name: hold.reader?.name ?? t('catalogue.aReader') })}</p>
      <CatalogueRefusal answer={cancel.data} />
    </Dialog>
  );
}
