import { Activity, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLeave } from '../staff/leave-guard.tsx';
import { LIST, type CraftsView } from './crafts-view.ts';
import { EditProductPage } from './EditProductPage.tsx';
import { MakersPage } from './MakersPage.tsx';
import { NewProductPage } from './NewProductPage.tsx';
import { ProductListPage } from './ProductListPage.tsx';
import { ProductPage } from './ProductPage.tsx';

/** The crafts for sale, from the list to one product; the list stays as it was left. */
export function CraftsPage() {
  const leave = useLeave();
  const [view, setView] = useState(LIST);
  const go = (next: CraftsView) => leave(() => setView(next));
  return (
    <>
      <Activity mode={view.at === 'list' ? 'visible' : 'hidden'}>
        <ProductListPage
          onOpen={(productId) => go({ at: 'product', productId })}
          onNew={() => go({ at: 'new' })}
          onMakers={() => go({ at: 'makers' })}
        />
      </Activity>
      <OnePage view={view} onGo={go} onSet={setView} />
    </>
  );
}

type OnePageProps = {
  readonly view: CraftsView;
  readonly onGo: (view: CraftsView) => void;
  /** Goes on after something was saved, without asking. */
  readonly onSet: (view: CraftsView) => void;
};

function OnePage({ view, onGo, onSet }: OnePageProps) {
  const { t } = useTranslation();
  const back = { label: t('crafts.toList'), onPress: () => onGo(LIST) };
  switch (view.at) {
    case 'list':
      return null;
    case 'makers':
      return <MakersPage back={back} />;
    case 'new':
      return (
        <NewProductPage
          back={back}
          onSaved={(productId) => onSet({ at: 'product', productId, begins: 'receive' })}
        />
      );
    case 'edit': {
      const product: CraftsView = { at: 'product', productId: view.productId };
      return (
        <EditProductPage
          productId={view.productId}
          onBack={() => onGo(product)}
          onSaved={() => onSet(product)}
        />
      );
    }
    case 'product':
    default:
      return (
        <ProductPage
          key={view.productId}
          productId={view.productId}
          begins={view.begins}
          back={back}
          onEdit={() => onGo({ at: 'edit', productId: view.productId })}
          onOpen={(productId) => onGo({ at: 'product', productId })}
        />
      );
  }
}
