import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as uuidv7 } from 'uuid';
import type { Value } from '../../../shared/contract/calls.ts';
import {
  refundFates,
  refundReasons,
  type RefundFate,
  type RefundKind,
  type RefundReason,
  type TenderKind,
} from '../../../shared/domain/sale/words.ts';
import { RefusalNotice } from '../../app/RefusalNotice.tsx';
import { MOST_FEN, readYuan, yuanOf } from '../../i18n/yuan.ts';
import { useFormat } from '../../i18n/use-format.ts';
import type { AnyRefusal } from '../../i18n/use-refusal.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { RadioTiles } from '../../ui/RadioTiles.tsx';
import { Select } from '../../ui/Select.tsx';
import { Stepper } from '../../ui/Stepper.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { askPatiently } from '../../app/ask-patiently.ts';
import { IgnoresScans } from '../../scan/HearsScanner.tsx';
import { AmountField } from './AmountField.tsx';
import { ApproverDialog, isAboutApprover, type Approver } from './ApproverDialog.tsx';
import * as draft from './refund-draft.ts';
import styles from './till.module.css';
import { useLineWords } from './use-line-words.ts';

type Sale = Value<'till.sale'>;
type Refused = { readonly ok: false } & AnyRefusal;

type RefundDialogProps = {
  readonly sale: Sale;
  readonly kind: RefundKind;
  readonly onClose: () => void;
  readonly onDone: (refund: Value<'till.refund'>) => void;
};

const MOST_NOTE = 200;

/** Takes lines back, or the whole sale: what, why, where it goes, and how the money is given back. */
export function RefundDialog({ sale, kind, onClose, onDone }: RefundDialogProps) {
  const { t } = useTranslation();
  const { yuan } = useFormat();
  const control = useRefund({ sale, kind, onDone });
  const { totalFen, back, problem, refused } = control;
  const isVoid = kind === 'void';
  const title = t(isVoid ? 'till.refund.voidTitle' : 'till.refund.title', { number: sale.number });
  return (
    <>
      <Dialog
        title={title}
        width="wide"
        isOpen
        onClose={onClose}
        actions={
          <>
            <Button variant="quiet" onPress={onClose}>
              {t('common.cancel')}
            </Button>
            <Button
              variant={isVoid ? 'danger' : 'primary'}
              isPending={control.isPending}
              onPress={() => control.send(null)}
            >
              {t(isVoid ? 'till.refund.voidDo' : 'till.refund.do', { amount: yuan(totalFen) })}
            </Button>
          </>
        }
      >
        <IgnoresScans />
        {isVoid ? (
          <p>{t('till.refund.voidHelp')}</p>
        ) : (
          <ComingLines sale={sale} control={control} />
        )}
        <div className={cx(styles.pair)}>
          <Select
            label={t('till.refund.reason')}
            options={refundReasons.map((value) => ({
              value,
              label: t(`till.refund.reasons.${value}`),
            }))}
            value={control.reason}
            onChange={control.setReason}
          />
          <TextField
            label={t('till.refund.note')}
            value={control.note}
            onChange={control.setNote}
            maxLength={MOST_NOTE}
          />
        </div>
        <RadioTiles
          label={t('till.refund.fate')}
          options={refundFates.map((value) => ({ value, label: t(`till.refund.fates.${value}`) }))}
          value={control.fate}
          onChange={control.setFate}
        />
        <fieldset className={cx(styles.fieldset)}>
          <legend className={cx(styles.heading)}>
            {t('till.refund.how', { amount: yuan(totalFen) })}
          </legend>
          <div className={cx(styles.pair)}>
            {back.map(({ kind: tenderKind, text }) => (
              <AmountField
                key={tenderKind}
                label={t('till.refund.tenderFen', { kind: t(`till.tender.${tenderKind}`) })}
                value={text}
                onChange={(typed) => control.setBack(tenderKind, typed)}
              />
            ))}
          </div>
        </fieldset>
        {problem === 'nothing' && <Notice tone="problem">{t('till.refund.nothing')}</Notice>}
        {problem === 'not-even' && (
          <Notice tone="problem">{t('till.refund.notEven', { amount: yuan(totalFen) })}</Notice>
        )}
        {refused && !isAboutApprover(refused) && <RefusalNotice answer={refused} />}
      </Dialog>
      {refused && isAboutApprover(refused) && (
        <ApproverDialog
          refused={refused}
          isPending={control.isPending}
          onClose={control.calm}
          onApprove={control.send}
        />
      )}
    </>
  );
}

type Control = ReturnType<typeof useRefund>;

function ComingLines({ sale, control }: { readonly sale: Sale; readonly control: Control }) {
  const { t } = useTranslation();
  const words = useLineWords();
  const lines = sale.lines.filter((line) => draft.leftOf(line) > 0);
  return (
    <fieldset className={cx(styles.fieldset)}>
      <legend className={cx(styles.heading)}>{t('till.refund.which')}</legend>
      <div className={cx(styles.coming)}>
        {lines.map((line) => (
          <Stepper
            key={line.lineId}
            label={words.name(line)}
            value={control.coming[line.lineId] ?? 0}
            onChange={(count) => control.setComing(line, count)}
            min={0}
            max={draft.leftOf(line)}
            format={(count) => t('till.refund.ofLeft', { count, left: draft.leftOf(line) })}
          />
        ))}
      </div>
    </fieldset>
  );
}

function useRefund({ sale, kind, onDone }: Pick<RefundDialogProps, 'sale' | 'kind' | 'onDone'>) {
  // Asked again with its id, the store answers what it wrote.
  const [refundId] = useState(() => uuidv7());
  const [coming, setComing] = useState<draft.Coming>(() => firstComing(sale, kind));
  const [reason, setReason] = useState<RefundReason>('typed-wrong');
  const [fate, setFate] = useState<RefundFate>('back-on-sale');
  const [note, setNote] = useState('');
  const [typed, setTyped] = useState<Partial<Record<TenderKind, string>>>({});
  const [problem, setProblem] = useState<'nothing' | 'not-even' | null>(null);
  const [refused, setRefused] = useState<Refused | undefined>();
  const [isPending, setIsPending] = useState(false);
  const totalFen = draft.comingFen(sale, coming);
  const proposed = draft.backBy(draft.paidBy(sale), totalFen);
  const back = draft.backKinds(sale).map((tenderKind) => ({
    kind: tenderKind,
    text: typed[tenderKind] ?? yuanOf(proposed[tenderKind] ?? 0),
  }));

  const ask = async (approver: Approver | null) => {
    const tenders = back.map(({ kind: tenderKind, text }) => ({
      kind: tenderKind,
      fen: readYuan(text, MOST_FEN) ?? 0,
      reference: null,
    }));
    const sum = tenders.reduce((all, { fen }) => all + fen, 0);
    const wrong = totalFen === 0 ? 'nothing' : sum === totalFen ? null : 'not-even';
    setProblem(wrong);
    if (wrong !== null) return;
    setIsPending(true);
    const answer = await askPatiently('till.refund', {
      refundId,
      saleId: sale.saleId,
      kind,
      lines: kind === 'void' ? [] : draft.comingLines(sale, coming),
      fate,
      tenders: tenders.filter(({ fen }) => fen > 0),
      reason,
      note: note.trim() === '' ? null : note.trim(),
      approver,
    });
    setIsPending(false);
    if (answer.ok) onDone(answer.value);
    else setRefused(answer);
  };
  const calm = () => setRefused(undefined);
  return {
    coming,
    setComing: (line: Sale['lines'][number], count: number) => {
      setComing((last) => draft.setComing(last, line, count));
      setTyped({});
      setProblem(null);
      calm();
    },
    reason,
    setReason,
    fate,
    setFate,
    note,
    setNote,
    back,
    setBack: (tenderKind: TenderKind, text: string) => {
      setTyped((last) => ({ ...last, [tenderKind]: text }));
      setProblem(null);
    },
    totalFen,
    problem,
    refused,
    calm,
    isPending,
    send: (approver: Approver | null) => void ask(approver).catch(reportError),
  };
}

/** All of a void; of a refund the one thing there is, if there is but one. */
function firstComing(sale: Sale, kind: RefundKind): draft.Coming {
  const left = draft.allOf(sale);
  const isOne = Object.values(left).reduce((sum, count) => sum + count, 0) === 1;
  return kind === 'void' || isOne ? left : {};
}
