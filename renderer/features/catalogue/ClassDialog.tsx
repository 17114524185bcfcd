import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CHILDRENS_CLASSES, TOP_CLASSES } from '../../../shared/domain/lending/clc.ts';
import { ChoiceList } from '../../ui/ChoiceList.tsx';
import { cx } from '../../ui/cx.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import styles from '../staff/desk.module.css';
import own from './catalogue.module.css';
import { matchingClasses } from './class-choice.ts';
import { useClassName } from './use-class-name.ts';

type ClassDialogProps = {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onChoose: (number: string) => void;
};

/** The classes of a children's corner, and all 22. */
export function ClassDialog({ isOpen, onClose, onChoose }: ClassDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog title={t('catalogue.chooseClassTitle')} width="wide" isOpen={isOpen} onClose={onClose}>
      <ClassLists onChoose={onChoose} />
    </Dialog>
  );
}

/** Inside the dialog, so that it begins anew each time it opens. */
function ClassLists({ onChoose }: Pick<ClassDialogProps, 'onChoose'>) {
  const { t } = useTranslation();
  const nameOf = useClassName();
  const [typed, setTyped] = useState('');
  const lists = [
    { key: 'children', title: t('catalogue.childrensClasses'), classes: CHILDRENS_CLASSES },
    { key: 'all', title: t('catalogue.allClasses'), classes: TOP_CLASSES },
  ].map((list) => ({ ...list, classes: matchingClasses(list.classes, typed, nameOf) }));
  const found = lists.flatMap(({ classes }) => classes);
  const chooseFirst = () => {
    const [first] = found;
    if (first !== undefined && typed.trim() !== '') onChoose(first.number);
  };
  return (
    <>
      <SearchField
        label={t('catalogue.findClass')}
        value={typed}
        onChange={setTyped}
        onSubmit={chooseFirst}
        takesFocus
      />
      {found.length === 0 && <EmptyState title={t('catalogue.noClass')} />}
      {lists
        .filter(({ classes }) => classes.length > 0)
        .map(({ key, title, classes }) => (
          <section key={key} className={cx(styles.stack, own.classes)} aria-label={title}>
            <h3>{title}</h3>
            <ChoiceList
              label={title}
              options={classes.map((one) => ({
                value: one.number,
                label: one.number,
                description: nameOf(one),
              }))}
              onChoose={onChoose}
              layout="tiles"
            />
          </section>
        ))}
    </>
  );
}
