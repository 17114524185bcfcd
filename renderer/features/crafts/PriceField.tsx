import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cx } from '../../ui/cx.ts';
import { RadioTiles } from '../../ui/RadioTiles.tsx';
import { TextField } from '../../ui/TextField.tsx';
import own from './crafts.module.css';
import type { ProductFormPart } from './ProductForm.tsx';

const MOST_TYPED = 14;

/** One price for everybody, or one that the seller types each time. */
export function PriceField({ draft, onChange, problems }: ProductFormPart) {
  const { t } = useTranslation();
  const [lastPrice, setLastPrice] = useState(draft.price ?? '');
  const isOpen = draft.price === null;
  const problem = problems.price;
  return (
    <div className={cx(own.stacked)}>
      <RadioTiles
        label={t('crafts.pricing')}
        options={(['fixed', 'open'] as const).map((value) => ({
          value,
          label: t(`crafts.pricingOf.${value}`),
          description: t(`crafts.pricingHelp.${value}`),
        }))}
        value={isOpen ? 'open' : 'fixed'}
        onChange={(value) => onChange({ ...draft, price: value === 'open' ? null : lastPrice })}
      />
      {draft.price !== null && (
        <TextField
          label={t('crafts.field.priceYuan')}
          value={draft.price}
          onChange={(price) => {
            setLastPrice(price);
            onChange({ ...draft, price });
          }}
          maxLength={MOST_TYPED}
          description={t('crafts.help.price')}
          error={problem === undefined ? undefined : t(`crafts.problem.${problem}`)}
          isRequired
        />
      )}
    </div>
  );
}
