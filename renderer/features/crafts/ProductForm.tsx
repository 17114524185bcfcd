import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { crafts, stockModes, type StockMode } from '../../../shared/domain/sale/words.ts';
import { Card } from '../../ui/Card.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { cx } from '../../ui/cx.ts';
import { RadioTiles } from '../../ui/RadioTiles.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { IgnoresScans } from '../../scan/HearsScanner.tsx';
import styles from '../staff/desk.module.css';
import { EditForm } from '../staff/EditForm.tsx';
import { OriginFields } from './OriginFields.tsx';
import { PriceField } from './PriceField.tsx';
import {
  MOST_LETTERS,
  readProductDraft,
  type ProductDraft,
  type ProductProblems,
} from './product-draft.ts';
import type { KnownMaker } from './use-known-makers.ts';

export type ProductFormPart = {
  readonly draft: ProductDraft;
  readonly onChange: (draft: ProductDraft) => void;
  readonly problems: ProductProblems;
};

type ProductFormProps = Pick<ProductFormPart, 'draft' | 'onChange'> & {
  /** How a new product is counted, to be chosen; left out where that is settled. */
  readonly counting?: {
    readonly mode: StockMode | null;
    readonly onMode: (mode: StockMode) => void;
  };
  readonly makers: readonly KnownMaker[];
  /** The activity that is written down, which may have ended since. */
  readonly activityName: string | null;
  readonly submitLabel: string;
  readonly isPending: boolean;
  readonly onSubmit: () => void;
  readonly onCancel: () => void;
  /** What came of sending. */
  readonly children: ReactNode;
};

/** Everything that is written down of a product. */
export function ProductForm(props: ProductFormProps) {
  const { t } = useTranslation();
  const [tries, setTries] = useState(0);
  const { draft, onChange, counting } = props;
  const { problems: own } = readProductDraft(draft);
  const problems = tries > 0 ? own : {};
  const isModeMissing = counting !== undefined && counting.mode === null;
  const isWrong = Object.keys(own).length > 0 || isModeMissing;
  const submit = () => {
    setTries(tries + 1);
    if (!isWrong && !props.isPending) props.onSubmit();
  };
  const part = { draft, onChange, problems };
  return (
    <EditForm
      tries={tries}
      problem={tries > 0 && isWrong ? t('crafts.formProblems') : null}
      submitLabel={props.submitLabel}
      isPending={props.isPending}
      onSubmit={submit}
      onCancel={props.onCancel}
      outcome={props.children}
    >
      <IgnoresScans />
      <div className={cx(styles.halves)}>
        <WhatFields {...part} />
        <div className={cx(styles.stack)}>
          {counting && (
            <Card title={t('crafts.howCounted')}>
              <RadioTiles
                label={t('crafts.howCounted')}
                isLabelHidden
                options={stockModes.map((value) => ({
                  value,
                  label: t(`crafts.mode.${value}`),
                  description: t(`crafts.modeHelp.${value}`),
                }))}
                value={counting.mode}
                onChange={counting.onMode}
                error={tries > 0 && isModeMissing ? t('crafts.problem.mode-missing') : undefined}
              />
            </Card>
          )}
          <OriginFields {...part} makers={props.makers} activityName={props.activityName} />
        </div>
      </div>
    </EditForm>
  );
}

function WhatFields({ draft, onChange, problems }: ProductFormPart) {
  const { t } = useTranslation();
  const said = (field: keyof ProductProblems) => {
    const problem = problems[field];
    return problem === undefined ? undefined : t(`crafts.problem.${problem}`);
  };
  return (
    <Card title={t('crafts.what')}>
      <TextField
        label={t('crafts.field.name')}
        value={draft.name}
        onChange={(name) => onChange({ ...draft, name })}
        maxLength={2 * MOST_LETTERS.name}
        error={said('name')}
        isRequired
        takesFocus
      />
      <Select
        label={t('crafts.field.craft')}
        options={crafts.map((value) => ({ value, label: t(`crafts.craft.${value}`) }))}
        value={draft.craft}
        onChange={(craft) => onChange({ ...draft, craft })}
        error={said('craft')}
        isRequired
      />
      <PriceField draft={draft} onChange={onChange} problems={problems} />
      <TextField
        label={t('crafts.field.story')}
        value={draft.story}
        onChange={(story) => onChange({ ...draft, story })}
        maxLength={2 * MOST_LETTERS.story}
        rows={3}
        description={t('crafts.help.story')}
        error={said('story')}
      />
      <Checkbox
        label={t('crafts.field.forSale')}
        description={t('crafts.help.forSale')}
        isSelected={draft.forSale}
        onChange={(forSale) => onChange({ ...draft, forSale })}
      />
    </Card>
  );
}
