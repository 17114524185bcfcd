import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Value } from '../../../shared/contract/calls.ts';
import { RefusalNotice } from '../../app/RefusalNotice.tsx';
import { useCallQuery } from '../../app/use-call.ts';
import type { HallDay } from '../../app/use-hall-day.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Busy } from '../../ui/Busy.tsx';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { Notice } from '../../ui/Notice.tsx';
import { CloseDay } from './CloseDay.tsx';
import { MoveCash } from './MoveCash.tsx';
import { ReportView } from './ReportView.tsx';
import type { TillDay } from './TillDesk.tsx';
import styles from './till.module.css';

type DrawerTabProps = {
  readonly till: Value<'till.state'>;
  readonly day: TillDay;
  readonly hall: HallDay['hall'];
  /** The close is what the seller came for. */
  readonly beginsWithClose: boolean;
  readonly onClosed: (report: Value<'till.close'>) => void;
};

/** The drawer: cash in and out, how the day stands, and its close. */
export function DrawerTab({ till, day, hall, beginsWithClose, onClosed }: DrawerTabProps) {
  const { t } = useTranslation();
  const { yuan } = useFormat();
  const [moving, setMoving] = useState<'in' | 'out' | null>(null);
  const [moved, setMoved] = useState<number | null>(null);
  const [isClosing, setIsClosing] = useState(beginsWithClose);
  const found = useCallQuery('till.report', { tillDayId: day.tillDayId });
  const report = found.data?.ok ? found.data.value : null;
  if (isClosing && report)
    return (
      <CloseDay
        till={till}
        report={report}
        zone={hall.zone}
        onBack={() => setIsClosing(false)}
        onClosed={onClosed}
      />
    );
  return (
    <div className={cx(styles.scrollColumn)}>
      <div className={cx(styles.acts)}>
        <Button variant="quiet" icon="plus" onPress={() => setMoving('in')}>
          {t('till.drawer.in')}
        </Button>
        <Button variant="quiet" icon="minus" onPress={() => setMoving('out')}>
          {t('till.drawer.out')}
        </Button>
        <span className={cx(styles.grow)} />
        <Button icon="lock" isDisabled={report === null} onPress={() => setIsClosing(true)}>
          {t('till.drawer.close')}
        </Button>
      </div>
      {moved !== null && (
        <Notice tone="success">
          {t(moved > 0 ? 'till.drawer.movedIn' : 'till.drawer.movedOut', {
            amount: yuan(Math.abs(moved)),
          })}
        </Notice>
      )}
      <RefusalNotice answer={found.data} />
      {report ? <ReportView report={report} hall={hall} /> : <Busy label={t('common.loading')} />}
      {moving !== null && (
        <MoveCash
          way={moving}
          onClose={() => setMoving(null)}
          onMoved={(fen) => {
            setMoving(null);
            setMoved(fen);
          }}
        />
      )}
    </div>
  );
}
