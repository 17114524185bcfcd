import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { TOP_CLASSES } from '../../../shared/domain/lending/clc.ts';
import { cx } from '../../ui/cx.ts';
import { SearchField } from '../../ui/SearchField.tsx';
import { Select } from '../../ui/Select.tsx';
import styles from '../staff/desk.module.css';
import { onlyTitles, type TitleFilter } from './catalogue-filter.ts';
import { useClassName } from './use-class-name.ts';

type TitleFilterBarProps = {
  readonly filter: TitleFilter;
  readonly onChange: (filter: TitleFilter) => void;
  /** Enter in the search field. */
  readonly onEnter: () => void;
};

/** Search while typing, by class and by what became of the books. */
export function TitleFilterBar({ filter, onChange, onEnter }: TitleFilterBarProps) {
  const { t } = useTranslation();
  const nameOf = useClassName();
  const bar = useRef<HTMLDivElement>(null);
  // Also when the list is shown again after a page that lay over it.
  useEffect(() => {
    bar.current?.querySelector('input')?.focus();
  }, []);
  return (
    <div ref={bar} className={cx(styles.toolbar)}>
      <SearchField
        label={t('catalogue.search')}
        placeholder={t('catalogue.searchHint')}
        value={filter.query}
        onChange={(query) => onChange({ ...filter, query })}
        onSubmit={onEnter}
      />
      <Select
        label={t('catalogue.only')}
        options={onlyTitles.map((value) => ({ value, label: t(`catalogue.onlyState.${value}`) }))}
        value={filter.only}
        onChange={(only) => onChange({ ...filter, only })}
      />
      <Select
        label={t('catalogue.class')}
        options={[
          { value: '', label: t('catalogue.everyClass') },
          ...TOP_CLASSES.map((one) => ({
            value: one.number,
            label: `${one.number} ${nameOf(one)}`,
          })),
        ]}
        value={filter.clc}
        onChange={(clc) => onChange({ ...filter, clc })}
      />
    </div>
  );
}
