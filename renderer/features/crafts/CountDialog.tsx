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
import { readCount } from './typed-count.ts';

type CountDialogProps = {
  readonly product: ProductFull;
  readonly onClose: () => void;
  readonly onDone: (sentence: string) => void;
};

/** What was counted at one place; the difference is written down. */
export function CountDialog({ product, onClose, onDone }: CountDialogProps) {
  const { t } = useTranslation();
  const [moveId] = useState(() => uuidv7());
  const [place, setPlace] = useState(product.places[0]?.place ?? STOREROOM);
  const [count, setCount] = useState('');
  const [note, setNote] = useState('');
  const [isTried, setIsTried] = useState(false);
  const send = useCallMutation('crafts.count');
  const counted = readCount(count, 0);
  const known = product.places.find((one) => one.place === place)?.quantity ?? 0;
  const submit = () => {
    setIsTried(true);
    if (counted === undefined) return;
    send.mutate(
      { moveId, productId: product.productId, place, counted, note: note.trim() || null },
      {
        onSuccess: (answer) => {
          if (!answer.ok) return;
          const { difference } = answer.value;
          if (difference === 0) onDone(t('crafts.countRight', { count: counted }));
          else if (difference < 0) onDone(t('crafts.countLess', { count: -difference }));
          else onDone(t('crafts.countMore', { count: difference }));
        },
      },
    );
  };
  return (
    <StockForm
      title={t('crafts.countTitle', { name: product.name })}
      submitLabel={t('crafts.saveCount')}
      isPending={send.isPending}
      answer={send.data}
      onSubmit={submit}
      onClose={onClose}
    >
      <PlaceSelect label={t('crafts.countAt')} value={place} onChange={setPlace} />
      <CountField
        label={t('crafts.counted')}
        value={count}
        onChange={setCount}
        least={0}
        description={t('crafts.shouldBe', { count: known })}
        isWrong={isTried && counted === undefined}
      />
      <NoteField value={note} onChange={setNote} />
    </StockForm>
  );
}
