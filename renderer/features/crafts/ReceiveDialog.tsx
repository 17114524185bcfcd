import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as uuidv7 } from 'uuid';
import type { ProductFull } from '../../../shared/contract/crafts.ts';
import { STOREROOM } from '../../../shared/domain/sale/words.ts';
import { useCallMutation } from '../../app/use-call.ts';
import { CountField } from './CountField.tsx';
import { NoteField } from './NoteField.tsx';
import { PlaceSelect } from './PlaceSelect.tsx';
import { StockForm } from './StockForm.tsx';
import { MOST_GOODS, readCount } from './typed-count.ts';

type ReceiveDialogProps = {
  readonly product: ProductFull;
  readonly onClose: () => void;
  readonly onReceived: (codes: readonly string[], quantity: number) => void;
};

/** As many pieces get a label of their own in one go as one print takes. */
const MOST_PIECES = 200;

/** Goods that come in; their labels are printed next. */
export function ReceiveDialog({ product, onClose, onReceived }: ReceiveDialogProps) {
  const { t } = useTranslation();
  const [moveId] = useState(() => uuidv7());
  const [count, setCount] = useState('1');
  const [to, setTo] = useState(STOREROOM);
  const [note, setNote] = useState('');
  const [isTried, setIsTried] = useState(false);
  const send = useCallMutation('crafts.receive');
  const isPieces = product.mode === 'pieces';
  const quantity = readCount(count, 1, isPieces ? MOST_PIECES : MOST_GOODS);
  const submit = () => {
    setIsTried(true);
    if (quantity === undefined) return;
    send.mutate(
      { moveId, productId: product.productId, quantity, to, note: note.trim() || null },
      {
        onSuccess: (answer) => {
          if (answer.ok) onReceived(answer.value.codes, quantity);
        },
      },
    );
  };
  return (
    <StockForm
      title={t('crafts.receiveTitle', { name: product.name })}
      submitLabel={t('crafts.receiveAndLabel')}
      isPending={send.isPending}
      answer={send.data}
      onSubmit={submit}
      onClose={onClose}
    >
      <CountField
        label={t('crafts.howMany')}
        value={count}
        onChange={setCount}
        least={1}
        most={isPieces ? MOST_PIECES : MOST_GOODS}
        description={t(isPieces ? 'crafts.help.receivePieces' : 'crafts.help.receiveCounted')}
        isWrong={isTried && quantity === undefined}
      />
      <PlaceSelect
        label={t('crafts.receiveTo')}
        value={to}
        onChange={setTo}
        description={t('crafts.help.place')}
      />
      <NoteField value={note} onChange={setNote} />
    </StockForm>
  );
}
