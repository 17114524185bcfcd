import { useTranslation } from 'react-i18next';
import type { PrintablePriceLabel, PrintablePriceLabels } from '../../shared/contract/print.ts';
import type { Language } from '../i18n/language.ts';
import { formatYuan } from '../i18n/yuan.ts';
import { cx } from '../ui/cx.ts';
import { Ean13 } from './Ean13.tsx';
import { LabelPaper } from './LabelPaper.tsx';
import css from './price-labels.module.css';

/** Price labels of crafts. */
export function PriceLabelPages({ document }: { readonly document: PrintablePriceLabels }) {
  const { language, layout, hallName } = document;
  // The small pieces of a roll have no room for the hall's name.
  const hall = layout === 'sheet' ? hallName : null;
  return (
    <LabelPaper
      {...document}
      renderLabel={(label) => <PriceLabel label={label} language={language} hall={hall} />}
    />
  );
}

type PriceLabelProps = {
  readonly label: PrintablePriceLabel;
  readonly language: Language;
  readonly hall: string | null;
};

function PriceLabel({ label, language, hall }: PriceLabelProps) {
  const { i18n } = useTranslation();
  const t = i18n.getFixedT(language);
  const { name, priceFen, madeBy, code } = label;
  return (
    <article className={css['label']} lang={language}>
      {hall !== null && <p className={css['hall']}>{hall}</p>}
      <p className={css['name']}>{name}</p>
      <div className={cx(css['about'], madeBy === '' && css['alone'])}>
        {madeBy !== '' && <p className={css['maker']}>{t('print.madeBy', { makers: madeBy })}</p>}
        {priceFen === null ? (
          <p className={css['ask']}>{t('print.askPrice')}</p>
        ) : (
          <p className={css['price']}>{formatYuan(priceFen)}</p>
        )}
      </div>
      <Ean13 code={code} />
    </article>
  );
}
