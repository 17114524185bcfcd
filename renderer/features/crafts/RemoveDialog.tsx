import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCallMutation } from '../../app/use-call.ts';
import { RadioTiles } from '../../ui/RadioTiles.tsx';
import { GoodsFields } from './GoodsFields.tsx';
import type { GoodsDialogProps } from './MoveDialog.tsx';
import { NoteField } from './NoteField.tsx';
import { StockForm } from './StockForm.tsx';
import { useGoods } from './use-goods.ts';

const kinds = ['written-off', 'taken-home'] as const;

/** Goods that go without being sold: broken or lost, or taken home by who made them. */
export function RemoveDialog({ product, pieces, onClose, onDone }: GoodsDialogProps) {
  const { t } = useTranslation();
  const goods = useGoods(product, pieces);
  const [kind, setKind] = useState<(typeof kinds)[number] | null>(null);
  const [note, setNote] = useState('');
  const [isTried, setIsTried] = useState(false);
  const remove = useCallMutation('crafts.remove');
  const submit = () => {
    setIsTried(true);
    const { quantity } = goods;
    if (quantity === undefined || kind === null) return;
    void goods
      .doAll((one) => remove.mutateAsync({ ...one, kind, note: note.trim() || null }))
      .then((isDone) => {
        if (isDone) onDone(t(`crafts.removed.${kind}`, { count: quantity }));
      });
  };
  return (
    <StockForm
      title={t('crafts.removeTitle', { name: product.name })}
      submitLabel={t('crafts.doRemove')}
      isPending={goods.isPending}
      answer={goods.answer}
      onSubmit={submit}
      onClose={onClose}
    >
      <GoodsFields goods={goods} pieces={pieces} isTried={isTried} />
      <RadioTiles
        label={t('crafts.whatHappened')}
        options={kinds.map((value) => ({
          value,
          label: t(`crafts.movement.${value}`),
          description: t(`crafts.removeHelp.${value}`),
        }))}
        value={kind}
        onChange={setKind}
        error={isTried && kind === null ? t('crafts.problem.kind-missing') : undefined}
      />
      <NoteField value={note} onChange={setNote} />
    </StockForm>
  );
}
