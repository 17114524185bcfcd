import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { useTranslation } from 'react-i18next';
import { cx } from '../../ui/cx.ts';
import own from './label-grid.module.css';
import { LABELS_PER_SHEET, placeOn, sheetsFor } from './label-sheet.ts';

type LabelGridProps = {
  /** The first free label, from 0. */
  readonly skip: number;
  /** How many labels will be printed. */
  readonly count: number;
  readonly onChange: (skip: number) => void;
};

const PLACES = Array.from({ length: LABELS_PER_SHEET }, (_, place) => place);

/** The first sheet as it lies in the printer: touch its first free label, or go there with the arrow keys. */
export function LabelGrid({ skip, count, onChange }: LabelGridProps) {
  const { t } = useTranslation();
  return (
    <div className={cx(own.sheetBox)}>
      <div className={cx(own.words)}>
        <p>{t('catalogue.firstFree')}</p>
        <p className={cx(own.about)}>{t('catalogue.firstFreeHelp')}</p>
        <p className={cx(own.about)}>
          {t('catalogue.sheets', { place: skip + 1, count: sheetsFor(skip, count) })}
        </p>
      </div>
      <ListBox
        aria-label={t('catalogue.firstFree')}
        className={cx(own.sheet)}
        layout="grid"
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={[skip]}
        onSelectionChange={(keys) => {
          if (keys === 'all') return;
          const [place] = keys;
          if (typeof place === 'number') onChange(place);
        }}
      >
        {PLACES.map((place) => (
          <ListBoxItem
            key={place}
            id={place}
            aria-label={t('catalogue.labelPlace', { place: place + 1 })}
            textValue={String(place + 1)}
            className={cx(own.place, own[placeOn(place, skip, count)])}
          >
            {place + 1}
          </ListBoxItem>
        ))}
      </ListBox>
    </div>
  );
}
