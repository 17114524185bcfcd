import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StockMode } from '../../../shared/domain/sale/words.ts';
import { RefusalNotice } from '../../app/RefusalNotice.tsx';
import { useCallMutation } from '../../app/use-call.ts';
import { Page, type PageProps } from '../../ui/Page.tsx';
import { changesOf } from '../staff/draft-changes.ts';
import { useHold } from '../staff/leave-guard.tsx';
import { EMPTY_PRODUCT, readProductDraft } from './product-draft.ts';
import { ProductForm } from './ProductForm.tsx';

type NewProductPageProps = {
  readonly back: NonNullable<PageProps['back']>;
  readonly onSaved: (productId: string) => void;
};

export function NewProductPage({ back, onSaved }: NewProductPageProps) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState(EMPTY_PRODUCT);
  const [mode, setMode] = useState<StockMode | null>(null);
  const save = useCallMutation('crafts.save');
  const isTouched = Object.keys(changesOf(EMPTY_PRODUCT, draft)).length > 0;
  useHold(isTouched ? t('crafts.unsaved') : null);
  const send = () => {
    if (mode === null) return;
    save.mutate(
      { mode, fields: readProductDraft(draft).fields, seen: {} },
      {
        onSuccess: (answer) => {
          if (answer.ok) onSaved(answer.value.productId);
        },
      },
    );
  };
  return (
    <Page title={t('crafts.addTitle')} subtitle={t('crafts.addSubtitle')} back={back}>
      <ProductForm
        draft={draft}
        onChange={setDraft}
        counting={{ mode, onMode: setMode }}
        makers={[]}
        activityName={null}
        submitLabel={t('crafts.saveNew')}
        isPending={save.isPending}
        onSubmit={send}
        onCancel={back.onPress}
      >
        <RefusalNotice answer={save.data} />
      </ProductForm>
    </Page>
  );
}
