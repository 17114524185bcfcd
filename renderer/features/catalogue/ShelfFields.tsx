import { useTranslation } from 'react-i18next';
import { materials } from '../../../shared/domain/lending/words.ts';
import { Card } from '../../ui/Card.tsx';
import { cx } from '../../ui/cx.ts';
import { RadioTiles } from '../../ui/RadioTiles.tsx';
import { Select } from '../../ui/Select.tsx';
import styles from '../staff/desk.module.css';
import { CallNumberNote } from './CallNumberNote.tsx';
import { ClassField } from './ClassField.tsx';
import { languagesWith } from './book-languages.ts';
import type { TitleDraft } from './title-draft.ts';
import { TitleTextField, type TitleFormPart } from './TitleTextField.tsx';
import { useBookLanguage } from './use-book-language.ts';

type ShelfFieldsProps = TitleFormPart & { readonly base: TitleDraft };

/** Where the title stands, for whom it is and what it cost. */
export function ShelfFields({ base, ...part }: ShelfFieldsProps) {
  const { t } = useTranslation();
  const { draft, onChange } = part;
  const languageOf = useBookLanguage();
  return (
    <div className={cx(styles.stack)}>
      <Card title={t('catalogue.onTheShelf')}>
        <ClassField {...part} base={base} />
        <TitleTextField
          {...part}
          field="serial"
          inputMode="numeric"
          maxLength={6}
          description={t('catalogue.help.serial')}
        />
        <CallNumberNote draft={draft} base={base} />
      </Card>
      <Card title={t('catalogue.aboutIt')}>
        <RadioTiles
          label={t('catalogue.field.material')}
          options={materials.map((value) => ({ value, label: t(`catalogue.material.${value}`) }))}
          value={draft.material}
          onChange={(material) => onChange({ ...draft, material })}
        />
        <div className={cx(styles.fields)}>
          <TitleTextField
            {...part}
            field="ageFrom"
            inputMode="numeric"
            maxLength={4}
            placeholder={t('catalogue.help.ageFrom')}
          />
          <TitleTextField
            {...part}
            field="price"
            maxLength={14}
            placeholder={t('catalogue.help.price')}
          />
        </div>
        <Select
          label={t('catalogue.field.language')}
          options={[
            { value: '', label: t('catalogue.languageUnknown') },
            ...languagesWith(base.language).map((value) => ({ value, label: languageOf(value) })),
          ]}
          value={draft.language}
          onChange={(language) => onChange({ ...draft, language })}
        />
      </Card>
    </div>
  );
}
