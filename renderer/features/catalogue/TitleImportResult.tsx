import { useTranslation } from 'react-i18next';
import type { Value } from '../../../shared/contract/calls.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Stat } from '../../ui/Stat.tsx';
import styles from '../staff/desk.module.css';

type TitleImportResultProps = {
  readonly result: Value<'catalogue.acceptImport'>;
  readonly onDone: () => void;
};

export function TitleImportResult({ result, onDone }: TitleImportResultProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { titles, copies, known, problems } = result;
  return (
    <>
      <Notice tone="success">{t('catalogue.imported', { titles, count: copies })}</Notice>
      <div className={cx(styles.stats)}>
        <Stat label={t('catalogue.titlesAdded')} value={format.count(titles)} tone="success" />
        <Stat label={t('catalogue.copiesAdded')} value={format.count(copies)} tone="success" />
        <Stat label={t('catalogue.knownAlready')} value={format.count(known)} />
        <Stat
          label={t('import.leftOut')}
          value={format.count(problems)}
          tone={problems > 0 ? 'look' : 'plain'}
        />
      </div>
      {problems > 0 && <p>{t('catalogue.leftOutHelp')}</p>}
      <div className={cx(styles.line)}>
        <Button takesFocus onPress={onDone}>
          {t('catalogue.toTitles')}
        </Button>
      </div>
    </>
  );
}
