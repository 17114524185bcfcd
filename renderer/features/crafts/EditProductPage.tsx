import { useTranslation } from 'react-i18next';
import type { ProductFull } from '../../../shared/contract/crafts.ts';
import { RefusalNotice } from '../../app/RefusalNotice.tsx';
import { useCallQuery } from '../../app/use-call.ts';
import { Busy } from '../../ui/Busy.tsx';
import { Page } from '../../ui/Page.tsx';
import { useHold } from '../staff/leave-guard.tsx';
import { ProductChanged } from './ProductChanged.tsx';
import { ProductForm } from './ProductForm.tsx';
import { useProductEdit } from './use-product-edit.ts';

type EditProductPageProps = {
  readonly productId: string;
  readonly onBack: () => void;
  readonly onSaved: () => void;
};

export function EditProductPage({ productId, onBack, onSaved }: EditProductPageProps) {
  const { t } = useTranslation();
  const found = useCallQuery('crafts.get', { productId });
  const product = found.data?.ok ? found.data.value : undefined;
  return (
    <Page
      title={t('crafts.edit')}
      {...(product && { subtitle: product.name })}
      back={{ label: t('common.back'), onPress: onBack }}
    >
      {found.isPending && <Busy label={t('common.loading')} />}
      <RefusalNotice answer={found.data} />
      {product && <EditProduct product={product} onCancel={onBack} onSaved={onSaved} />}
    </Page>
  );
}

type EditProductProps = {
  /** The product as it is known now; the form keeps what it began with. */
  readonly product: ProductFull;
  readonly onCancel: () => void;
  readonly onSaved: () => void;
};

function EditProduct({ product, onCancel, onSaved }: EditProductProps) {
  const { t } = useTranslation();
  const edit = useProductEdit(product, onSaved);
  const { refused } = edit;
  useHold(edit.isTouched ? t('crafts.unsaved') : null);
  return (
    <ProductForm
      draft={edit.draft}
      onChange={edit.setDraft}
      makers={product.makers}
      activityName={product.activityName}
      submitLabel={t('common.save')}
      isPending={edit.isPending}
      onSubmit={edit.save}
      onCancel={onCancel}
    >
      {refused?.refusal === 'changed-meanwhile' ? (
        <ProductChanged edit={edit} />
      ) : (
        <RefusalNotice answer={refused} />
      )}
    </ProductForm>
  );
}
