import type { PieceRow, ProductFull } from '../../../shared/contract/crafts.ts';
import type { PrintablePriceLabel } from '../../../shared/contract/print.ts';
import { CountDialog } from './CountDialog.tsx';
import { LabelCountsDialog } from './LabelCountsDialog.tsx';
import { MakerDialog } from './MakerDialog.tsx';
import { MoveDialog } from './MoveDialog.tsx';
import { PhotoDialog } from './PhotoDialog.tsx';
import type { ProductMaker } from './ProductMakers.tsx';
import { ReceiveDialog } from './ReceiveDialog.tsx';
import { RemoveDialog } from './RemoveDialog.tsx';

export type ProductDialog =
  | { readonly what: 'receive' | 'count' | 'photo' | 'labels' }
  | { readonly what: 'move' | 'remove'; readonly pieces: readonly PieceRow[] }
  | { readonly what: 'maker'; readonly maker: ProductMaker };

type ProductDialogsProps = {
  readonly product: ProductFull;
  /** Null where none is open. */
  readonly open: ProductDialog | null;
  readonly onClose: () => void;
  /** What was done, in a sentence. */
  readonly onDone: (sentence: string) => void;
  readonly onLabels: (labels: readonly PrintablePriceLabel[]) => void;
  readonly onReceived: (codes: readonly string[], quantity: number) => void;
};

/** What can be done with a product, one at a time. */
export function ProductDialogs(props: ProductDialogsProps) {
  const { product, open, onClose, onDone, onLabels, onReceived } = props;
  const act = { product, onClose, onDone };
  if (open === null) return null;
  switch (open.what) {
    case 'receive':
      return <ReceiveDialog product={product} onClose={onClose} onReceived={onReceived} />;
    case 'count':
      return <CountDialog {...act} />;
    case 'move':
      return <MoveDialog {...act} pieces={open.pieces} />;
    case 'remove':
      return <RemoveDialog {...act} pieces={open.pieces} />;
    case 'photo':
      return <PhotoDialog product={product} onClose={onClose} />;
    case 'labels':
      return (
        <LabelCountsDialog
          products={[{ ...product, stock: inHall(product) }]}
          onClose={onClose}
          onLabels={onLabels}
        />
      );
    case 'maker':
    default:
      return (
        <MakerDialog
          personId={open.maker.personId}
          number={open.maker.number}
          onClose={onClose}
          onDone={onDone}
        />
      );
  }
}

function inHall({ places }: Pick<ProductFull, 'places'>): number {
  return places.reduce((sum, { quantity }) => sum + quantity, 0);
}
