import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { Notice } from '../../ui/Notice.tsx';
import styles from '../staff/desk.module.css';
import { shortTitle } from './short-title.ts';
import type { SameTitle } from './same-title.ts';

type SameIsbnProps = {
  readonly title: SameTitle;
  readonly onOpen: (titleId: string) => void;
  /** Only where the store refused: it is a title of its own all the same. */
  readonly onAllTheSame?: () => void;
};

/** A title of this ISBN is known: most likely there is one more copy of it. */
export function SameIsbn({ title, onOpen, onAllTheSame }: SameIsbnProps) {
  const { t } = useTranslation();
  return (
    <Notice
      tone="look"
      title={t('catalogue.sameIsbn', { name: shortTitle(title.name) })}
      action={
        <div className={cx(styles.line)}>
          <Button onPress={() => onOpen(title.titleId)}>{t('catalogue.addCopiesToThat')}</Button>
          {onAllTheSame && (
            <Button variant="quiet" onPress={onAllTheSame}>
              {t('catalogue.saveAllTheSame')}
            </Button>
          )}
        </div>
      }
    />
  );
}
