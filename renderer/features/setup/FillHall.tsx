import { useEffect, useState } from 'react';
import { ProgressBar } from 'react-aria-components/ProgressBar';
import { useTranslation } from 'react-i18next';
import { on } from '../../app/call.ts';
import { Busy } from '../../ui/Busy.tsx';
import { ChoiceList } from '../../ui/ChoiceList.tsx';
import { cx } from '../../ui/cx.ts';
import styles from './FillHall.module.css';

type FillHallProps = {
  readonly isWorking: boolean;
  readonly withSample: boolean | undefined;
  readonly onChoose: (sample: boolean) => void;
};

/** An empty hall, or one with invented people to try things out. */
export function FillHall({ isWorking, withSample = false, onChoose }: FillHallProps) {
  const { t } = useTranslation();
  if (isWorking) return withSample ? <SampleProgress /> : <Busy label={t('setup.working')} />;
  return (
    <div className={cx(styles.fill)}>
      <h2 className={cx(styles.title)}>{t('setup.fillTitle')}</h2>
      <ChoiceList
        label={t('setup.fillTitle')}
        layout="tiles"
        options={[
          {
            value: 'empty',
            label: t('setup.fillEmpty'),
            description: t('setup.fillEmptyHelp'),
          },
          {
            value: 'sample',
            label: t('setup.fillSample'),
            description: t('setup.fillSampleHelp'),
          },
        ]}
        onChoose={(choice) => onChoose(choice === 'sample')}
      />
    </div>
  );
}

function SampleProgress() {
  const { t } = useTranslation();
  const [share, setShare] = useState(0);
  useEffect(
    () => on('progress', ({ done, total }) => setShare(total === 0 ? 0 : done / total)),
    [],
  );
  const percent = Math.floor(share * 100);
  return (
    <ProgressBar
      aria-label={t('setup.workingSample')}
      value={percent}
      className={cx(styles.progress)}
    >
      <h2 className={cx(styles.title)}>{t('setup.workingSample')}</h2>
      <div className={cx(styles.bar)}>
        <div className={cx(styles.done)} style={{ width: `${percent}%` }} />
      </div>
      <p>{t('setup.workingShare', { percent })}</p>
    </ProgressBar>
  );
}
