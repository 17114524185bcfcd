import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { Notice } from '../../ui/Notice.tsx';
import styles from './desk.module.css';

type ChangedMeanwhileProps = {
  readonly title: string;
  /** The fields that both changed, with what the other wrote. */
  readonly fields: readonly {
    readonly key: string;
    readonly name: string;
    readonly value: string;
  }[];
  readonly onLoad: () => void;
  readonly onKeep: () => void;
};

/** Somebody else saved the record first: what they wrote, and whose words are to stand. */
export function ChangedMeanwhile({ title, fields, onLoad, onKeep }: ChangedMeanwhileProps) {
  const { t } = useTranslation();
  return (
    <Notice
      tone="look"
      title={title}
      action={
        <div className={cx(styles.line)}>
          <Button onPress={onLoad}>{t('people.loadNewer')}</Button>
          <Button variant="quiet" onPress={onKeep}>
            {t('people.keepMine')}
          </Button>
        </div>
      }
    >
      <p>{t('people.changedHelp')}</p>
      <ul>
        {fields.map(({ key, name, value }) => (
          <li key={key}>{t('people.nowIs', { field: name, value: value || t('common.none') })}</li>
        ))}
      </ul>
    </Notice>
  );
}
