import { useTranslation } from 'react-i18next';
import { v7 as uuidv7 } from 'uuid';
import type { Cart, PricedLine } from '../../../shared/contract/till-shapes.ts';
import { HearsScanner } from '../../scan/HearsScanner.tsx';
import { donation, lineOf, openLine, setPrice } from './cart-draft.ts';
import { AskDialog, HeldDialog, HoldDialog, PieceDialog } from './CartDialogs.tsx';
import type { Counter } from './counter.ts';
import { OpenLineDialog, PriceDialog } from './LineDialogs.tsx';
import { useOnCounter } from './use-counter.ts';
import { useLineWords } from './use-line-words.ts';

export type OpenDialog =
  | { readonly kind: 'open-line' | 'donation' | 'hold' | 'held' | 'drop' | 'short' }
  | { readonly kind: 'price'; readonly lineId: string }
  | { readonly kind: 'piece'; readonly name: string; readonly codes: readonly string[] };

const DONATIONS = [100, 500, 1_000, 2_000, 5_000, 10_000] as const;

type SellDialogsProps = {
  readonly dialog: OpenDialog;
  readonly counter: Counter;
  readonly held: readonly Cart[];
  readonly zone: string;
  readonly purposeId: string | null;
  readonly onClose: () => void;
  readonly onCode: (code: string) => void;
  readonly onSellShort: () => void;
};

/** What is asked while a cart is filled. */
export function SellDialogs(props: SellDialogsProps) {
  const { dialog, counter, onClose, purposeId } = props;
  const { t } = useTranslation();
  const onCounter = useOnCounter(counter, ({ cart }) => cart);
  switch (dialog.kind) {
    case 'open-line':
      return (
        <OpenLineDialog
          onClose={onClose}
          onAdd={(name, priceFen) =>
            counter.addLine(openLine({ lineId: uuidv7(), name, priceFen }))
          }
        />
      );
    case 'donation':
      return (
        <PriceDialog
          title={t('till.donationLine.title')}
          label={t('till.donationLine.amount')}
          doLabel={t('till.openLine.add')}
          fen={null}
          amounts={DONATIONS}
          onClose={onClose}
          onPrice={(fen) => counter.addLine(donation(uuidv7(), fen))}
        />
      );
    case 'price': {
      const line = lineOf(onCounter, dialog.lineId);
      if (line === undefined) return null;
      return (
        <LinePrice
          line={line}
          onClose={onClose}
          onPrice={(fen) => counter.change((cart) => setPrice(cart, line.lineId, fen))}
        />
      );
    }
    case 'piece':
      return (
        <>
          <HearsScanner
            onCode={(code) => {
              onClose();
              props.onCode(code);
            }}
            onUnreadable={() => counter.say({ kind: 'unreadable' })}
          />
          <PieceDialog
            name={dialog.name}
            codes={dialog.codes}
            onClose={onClose}
            onCode={props.onCode}
          />
        </>
      );
    case 'hold':
      return (
        <HoldDialog
          label={onCounter.label}
          onClose={onClose}
          onHold={(label) => counter.hold(label, purposeId)}
        />
      );
    case 'held':
      return (
        <HeldDialog
          carts={props.held}
          zone={props.zone}
          onClose={onClose}
          onTakeUp={counter.takeUp}
        />
      );
    case 'drop':
      return (
        <AskDialog
          title={t('till.dropTitle')}
          body={t('till.dropBody', { count: onCounter.lines.length })}
          doLabel={t('till.dropDo')}
          keepLabel={t('till.keepCart')}
          isDanger
          onClose={onClose}
          onDo={() => counter.drop(purposeId)}
        />
      );
    case 'short':
      return (
        <AskDialog
          title={t('till.shortTitle')}
          body={t('till.shortBody')}
          doLabel={t('till.shortDo')}
          keepLabel={t('common.cancel')}
          onClose={onClose}
          onDo={props.onSellShort}
        />
      );
    default:
      return dialog satisfies never;
  }
}

type LinePriceProps = {
  readonly line: PricedLine;
  readonly onClose: () => void;
  readonly onPrice: (fen: number) => void;
};

function LinePrice({ line, onClose, onPrice }: LinePriceProps) {
  const { t } = useTranslation();
  const words = useLineWords();
  return (
    <PriceDialog
      title={t('till.priceTitle', { name: words.name(line) })}
      label={t('till.openLine.price')}
      doLabel={t('common.save')}
      fen={line.unitFen}
      onClose={onClose}
      onPrice={onPrice}
    />
  );
}
