import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCallQuery } from '../../app/use-call.ts';
import { Busy } from '../../ui/Busy.tsx';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { useSession } from '../staff/session.ts';
import { AdmitDialog } from './AdmitDialog.tsx';
import styles from './exchange.module.css';
import { InviteDialog } from './InviteDialog.tsx';
import { MachineTable, type Machine } from './MachineTable.tsx';
import { RetireDialog } from './RetireDialog.tsx';
import { SlipDialog } from './SlipDialog.tsx';

type Open =
  | { readonly dialog: 'introduction' | 'invite' | 'admit' }
  | { readonly dialog: 'retire'; readonly machine: Machine };

/** Every kiosk that something is known of: whether its records count, and how far they are here. */
export function MachinesTab({ zone }: { readonly zone: string }) {
  const { t } = useTranslation();
  const isAdministrator = useSession().role === 'administrator';
  const { data } = useCallQuery('sync.devices', {});
  const [open, setOpen] = useState<Open | null>(null);
  if (data?.ok !== true) return <Busy label={t('common.loading')} />;
  const close = () => setOpen(null);
  const retire = (machine: Machine) => setOpen({ dialog: 'retire', machine });
  return (
    <div className={cx(styles.rows)}>
      <div className={cx(styles.end)}>
        <Button variant="quiet" onPress={() => setOpen({ dialog: 'introduction' })}>
          {t('exchange.machines.show')}
        </Button>
        {isAdministrator && (
          <>
            <Button variant="quiet" onPress={() => setOpen({ dialog: 'admit' })}>
              {t('exchange.machines.admit')}
            </Button>
            <Button variant="quiet" onPress={() => setOpen({ dialog: 'invite' })}>
              {t('exchange.machines.invite')}
            </Button>
          </>
        )}
      </div>
      <MachineTable machines={data.value} zone={zone} onRetire={isAdministrator ? retire : null} />
      {open?.dialog === 'introduction' && <SlipDialog onClose={close} />}
      {open?.dialog === 'admit' && <AdmitDialog onClose={close} />}
      {open?.dialog === 'invite' && <InviteDialog onClose={close} />}
      {open?.dialog === 'retire' && <RetireDialog machine={open.machine} onClose={close} />}
    </div>
  );
}
