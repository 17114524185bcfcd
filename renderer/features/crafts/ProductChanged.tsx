import { useTranslation } from 'react-i18next';
import type { ProductFull } from '../../../shared/contract/crafts.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { Notice } from '../../ui/Notice.tsx';
import { conflictsOf } from '../people/person-draft.ts';
import styles from '../staff/desk.module.css';
import { draftOfProduct, type ProductDraft } from './product-draft.ts';
import type { useProductEdit } from './use-product-edit.ts';

/** Somebody else saved the product first: what they wrote, and whose words are to stand. */
export function ProductChanged({ edit }: { readonly edit: ReturnType<typeof useProductEdit> }) {
  const { t } = useTranslation();
  const told = useToldField();
  const { newer, draft, baseDraft } = edit;
  if (newer === undefined) return null;
  const theirs = draftOfProduct(newer);
  const conflicts = new Set(conflictsOf(draft, baseDraft, theirs));
  return (
    <Notice
      tone="look"
      title={t('crafts.changedTitle')}
      action={
        <div className={cx(styles.line)}>
          <Button onPress={() => edit.loadNewer(newer)}>{t('people.loadNewer')}</Button>
          <Button variant="quiet" onPress={() => edit.keepMine(newer)}>
            {t('people.keepMine')}
          </Button>
        </div>
      }
    >
      <p>{t('people.changedHelp')}</p>
      <ul>
        {FIELDS.filter((field) => conflicts.has(field)).map((field) => (
          <li key={field}>
            {t('people.nowIs', {
              field: t(`crafts.field.${field}`),
              value: told(newer, field) || t('common.none'),
            })}
          </li>
        ))}
      </ul>
    </Notice>
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
