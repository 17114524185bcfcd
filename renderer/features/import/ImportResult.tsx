import { useTranslation } from 'react-i18next';
import type { Value } from '../../../shared/contract/calls.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Stat } from '../../ui/Stat.tsx';
import styles from '../staff/desk.module.css';

type ImportResultProps = {
  readonly result: Value<'people.acceptImport'>;
  readonly onDone: () => void;
};

export function ImportResult({ result, onDone }: ImportResultProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { added, known, problems } = result;
  return (
    <>
      <Notice tone="success">{t('import.done', { count: added })}</Notice>
      <div className={cx(styles.stats)}>
        <Stat label={t('import.added')} value={format.count(added)} tone="success" />
        <Stat label={t('import.known')} value={format.count(known)} />
        <Stat
          label={t('import.leftOut')}
          value={format.count(problems)}
          tone={problems > 0 ? 'look' : 'plain'}
        />
      </div>
      {problems > 0 && <p>{t('import.leftOutHelp')}</p>}
      <div className={cx(styles.line)}>
        <Button onPress={onDone}>{t('import.toPeople')}</Button>
      </div>
    </>
  );
}
