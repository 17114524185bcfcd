import { useTranslation } from 'react-i18next';
import type { ProductFull } from '../../../shared/contract/crafts.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { ChangedMeanwhile } from '../staff/ChangedMeanwhile.tsx';
import { conflictsOf } from '../staff/draft-changes.ts';
import { draftOfProduct, type ProductDraft } from './product-draft.ts';
import type { useProductEdit } from './use-product-edit.ts';

/** Somebody else saved the product first. */
export function ProductChanged({ edit }: { readonly edit: ReturnType<typeof useProductEdit> }) {
  const { t } = useTranslation();
  const told = useToldField();
  const { newer, draft, baseDraft } = edit;
  if (newer === undefined) return null;
  const conflicts = new Set(conflictsOf(draft, baseDraft, draftOfProduct(newer)));
  return (
    <ChangedMeanwhile
      title={t('crafts.changedTitle')}
      fields={FIELDS.filter((field) => conflicts.has(field)).map((field) => ({
        key: field,
        name: t(`crafts.field.${field}`),
        value: told(newer, field),
      }))}
      onLoad={() => edit.loadNewer(newer)}
      onKeep={() => edit.keepMine(newer)}
    />
  );
}

const FIELDS = [
  'name',
  'craft',
  'price',
  'makerIds',
  'className',
  'activityId',
  'story',
  'forSale',
] as const satisfies readonly (keyof ProductDraft)[];

/** A field of a product in words. */
function useToldField(): (product: ProductFull, field: (typeof FIELDS)[number]) => string {
  const { t } = useTranslation();
  const format = useFormat();
  return (product, field) => {
    switch (field) {
      case 'craft':
        return t(`crafts.craft.${product.craft}`);
      case 'price':
        return product.priceFen === null ? t('crafts.openPrice') : format.yuan(product.priceFen);
      case 'makerIds':
        return format.list(product.makers.map(({ name }) => name));
      case 'activityId':
        return product.activityName ?? '';
      case 'forSale':
        return t(product.forSale ? 'common.yes' : 'common.no');
      case 'name':
      case 'className':
      case 'story':
      default:
        return product[field] ?? '';
    }
  };
}
