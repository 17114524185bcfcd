import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { crafts } from '../../../shared/domain/sale/words.ts';
import { cx } from '../../ui/cx.ts';
import { SearchField } from '../../ui/SearchField.tsx';
import { Select } from '../../ui/Select.tsx';
import styles from '../staff/desk.module.css';
import { onlyProducts, type CraftsFilter } from './crafts-filter.ts';

type ProductFilterBarProps = {
  readonly filter: CraftsFilter;
  readonly onChange: (filter: CraftsFilter) => void;
  /** Enter in the search field. */
  readonly onEnter: () => void;
};

/** Search while typing, by what can be sold and by craft. */
export function ProductFilterBar({ filter, onChange, onEnter }: ProductFilterBarProps) {
  const { t } = useTranslation();
  const bar = useRef<HTMLDivElement>(null);
  // Also when the list is shown again after a page that lay over it.
  useEffect(() => {
    bar.current?.querySelector('input')?.focus();
  }, []);
  return (
    <div ref={bar} className={cx(styles.toolbar)}>
      <SearchField
        label={t('crafts.search')}
        placeholder={t('crafts.searchHint')}
        value={filter.query}
        onChange={(query) => onChange({ ...filter, query })}
        onSubmit={onEnter}
      />
      <Select
        label={t('crafts.only')}
        options={onlyProducts.map((value) => ({ value, label: t(`crafts.onlyState.${value}`) }))}
        value={filter.only}
        onChange={(only) => onChange({ ...filter, only })}
      />
      <Select
        label={t('crafts.field.craft')}
        options={[
          { value: '' as const, label: t('crafts.everyCraft') },
          ...crafts.map((value) => ({ value, label: t(`crafts.craft.${value}`) })),
        ]}
        value={filter.craft}
        onChange={(craft) => onChange({ ...filter, craft })}
      />
    </div>
  );
}
