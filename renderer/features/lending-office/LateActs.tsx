import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { useVisit } from '../staff/desk-visit.ts';
import type { LateReader } from './late-readers.ts';
import desk from '../staff/desk.module.css';

export type LateActions = {
  readonly onSlip: (late: LateReader) => void;
  readonly onMessage: (late: LateReader) => void;
};

type LateActsProps = LateActions & { readonly late: LateReader; readonly name: string };

/** What can be done about one reader's late books. */
export function LateActs({ late, name, onSlip, onMessage }: LateActsProps) {
  const { t } = useTranslation();
  const { open } = useVisit();
  const { reader } = late;
  return (
    <span className={cx(desk.acts)}>
      <Button
        variant="quiet"
        label={t('lendingOffice.slipFor', { name })}
        onPress={() => onSlip(late)}
      >
        {t('lendingOffice.oneSlip')}
      </Button>
      <Button
        variant="quiet"
        label={t('lendingOffice.messageFor', { name })}
        onPress={() => onMessage(late)}
      >
        {t('lendingOffice.oneMessage')}
      </Button>
      {reader !== null && (
        <Button
          variant="quiet"
          icon="person"
          label={t('lendingOffice.openReader', { name })}
          onPress={() => open({ page: 'lending', personId: reader.personId })}
        />
      )}
    </span>
  );
}
