import { useRef, useState } from 'react';
import type { ProductRow } from '../../../shared/contract/crafts.ts';
import { STOREROOM, type Craft } from '../../../shared/domain/sale/words.ts';
import { useCallQuery } from '../../app/use-call.ts';
import { askPatiently } from '../../app/ask-patiently.ts';
import { isDialogOpen } from '../staff/use-desk-keys.ts';
import { useSettled } from '../staff/use-settled.ts';
import { lineOf } from './cart-draft.ts';
import type { Counter } from './counter.ts';
import { isCode, typedText } from './find-text.ts';
import type { OpenDialog } from './SellDialogs.tsx';

const MOST_TILES = 60;
const MOST_SEARCHED = 80;

type SellOf = {
  readonly counter: Counter;
  readonly kioskNumber: number;
  readonly onDialog: (dialog: OpenDialog) => void;
  readonly onReceipt: (saleId: string) => void;
};

export type SellControl = ReturnType<typeof useSell>;

/** What is scanned, typed and tapped to fill the cart. */
export function useSell({ counter, kioskNumber, onDialog, onReceipt }: SellOf) {
  const [text, setText] = useState('');
  const [craft, setCraft] = useState<Craft | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  const settled = useSettled(text);
  const query = isCode(settled) ? '' : typedText(settled).slice(0, MOST_SEARCHED);
  const found = useCallQuery(
    'crafts.search',
    { query, only: 'for-sale', limit: MOST_TILES, ...(craft && { craft }) },
    { keepsLast: true },
  );
  const rows = found.data?.ok ? found.data.value.rows : [];
  const total = found.data?.ok ? found.data.value.total : 0;

  const scan = (code: string) => {
    setText('');
    void counter
      .find(code, (other) => {
        if (other.kind === 'receipt') onReceipt(other.saleId);
        else counter.say({ kind: 'card', card: other });
      })
      .then(() => askForPrice());
  };
  /** What has no price of its own asks for it at once. */
  const askForPrice = () => {
    const { cart, said } = counter.now();
    const line = said?.kind === 'added' ? lineOf(cart, said.line.lineId) : undefined;
    if (line?.unitFen === null && !isDialogOpen()) onDialog({ kind: 'price', lineId: line.lineId });
  };
  const pick = async (row: ProductRow) => {
    setText('');
    if (row.mode === 'counted' && row.code !== null) return scan(row.code);
    const answer = await askPatiently('crafts.get', { productId: row.productId });
    if (!answer.ok) return counter.say({ kind: 'refused', refused: answer });
    const inCart = new Set(counter.now().cart.lines.map(({ pieceId }) => pieceId));
    const here = answer.value.pieces.filter(
      ({ state, place, pieceId }) =>
        state === 'on-sale' &&
        (place === STOREROOM || place === kioskNumber) &&
        !inCart.has(pieceId),
    );
    const [first, ...others] = here;
    if (first === undefined) return counter.say({ kind: 'none-here', name: row.name });
    if (others.length === 0) return scan(first.code);
    return onDialog({ kind: 'piece', name: row.name, codes: here.map(({ code }) => code) });
  };
  /** Enter: a code is looked up, the one craft that fits the words is taken. */
  const enter = async (typed: string) => {
    const words = typedText(typed);
    if (words === '') return;
    if (isCode(words)) return scan(words.replaceAll(/\s/g, ''));
    const answer = await askPatiently('crafts.search', {
      query: words.slice(0, MOST_SEARCHED),
      only: 'for-sale',
      limit: 2,
      ...(craft && { craft }),
    });
    if (!answer.ok) return counter.say({ kind: 'refused', refused: answer });
    const [only] = answer.value.rows;
    if (only === undefined) return counter.say({ kind: 'nothing-found', text: words });
    if (answer.value.rows.length > 1)
      return counter.say({ kind: 'choose-tile', count: answer.value.total });
    return pick(only);
  };
  return {
    frame,
    text,
    setText,
    craft,
    setCraft,
    rows,
    total,
    isLoading: found.data === undefined,
    scan,
    pick: (row: ProductRow) => void pick(row).catch(reportError),
    enter: (typed: string) => void enter(typed).catch(reportError),
    focus: () => frame.current?.querySelector('input')?.focus(),
  };
}
