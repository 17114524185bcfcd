import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readYuan, yuanOf } from '../../i18n/yuan.ts';
import { TextField } from '../../ui/TextField.tsx';
import { AmountField } from './AmountField.tsx';
import { FormDialog } from './FormDialog.tsx';

type OpenLineDialogProps = {
  readonly onClose: () => void;
  readonly onAdd: (name: string, priceFen: number) => void;
};

const MOST_NAME = 40;

/** Something that has no label: what it is, and its price. */
export function OpenLineDialog({ onClose, onAdd }: OpenLineDialogProps) {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const price = useTypedPrice('');
  const send = () => {
    price.setHasTried(true);
    if (name.trim() === '' || price.fen === null) return;
    onAdd(name.trim(), price.fen);
    onClose();
  };
  return (
    <FormDialog
      title={t('till.openLine.title')}
      doLabel={t('till.openLine.add')}
      onClose={onClose}
      onDo={send}
    >
      <TextField
        label={t('till.openLine.name')}
        value={name}
        onChange={setName}
        maxLength={MOST_NAME}
        isRequired
        takesFocus
        error={price.hasTried && name.trim() === '' ? t('till.openLine.needName') : undefined}
      />
      <AmountField
        label={t('till.openLine.price')}
        value={price.text}
        onChange={price.setText}
        isRequired
        error={price.error}
      />
    </FormDialog>
  );
}

type PriceDialogProps = {
  readonly title: string;
  readonly label: string;
  readonly doLabel: string;
  /** What it is now. */
  readonly fen: number | null;
  readonly amounts?: readonly number[];
  readonly onClose: () => void;
  readonly onPrice: (fen: number) => void;
};

/** One amount: a price that is typed each time, or a donation. */
export function PriceDialog(props: PriceDialogProps) {
  const { t } = useTranslation();
  const price = useTypedPrice(props.fen === null ? '' : yuanOf(props.fen));
  const finish = (fen: number) => {
    props.onPrice(fen);
    props.onClose();
  };
  const send = () => {
    price.setHasTried(true);
    if (price.fen !== null) finish(price.fen);
  };
  return (
    <FormDialog title={props.title} doLabel={props.doLabel} onClose={props.onClose} onDo={send}>
      <AmountField
        label={props.label}
        value={price.text}
        onChange={price.setText}
        isRequired
        takesFocus
        error={price.error}
        {...(props.amounts && {
          quick: { label: t('till.donationLine.quick'), amounts: props.amounts },
          onQuick: finish,
        })}
      />
    </FormDialog>
  );
}

function useTypedPrice(first: string) {
  const { t } = useTranslation();
  const [text, setText] = useState(first);
  const [hasTried, setHasTried] = useState(false);
  const read = readYuan(text);
  const fen = read === undefined || read === null || read === 0 ? null : read;
  const error = hasTried && fen === null ? t('till.openLine.needPrice') : undefined;
  return { text, setText, fen, error, hasTried, setHasTried };
}
