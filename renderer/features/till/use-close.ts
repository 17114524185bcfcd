import { useState } from 'react';
import type { Value } from '../../../shared/contract/calls.ts';
import type { DayReport } from '../../../shared/contract/till-shapes.ts';
import { walletKinds, type VarianceReason } from '../../../shared/domain/sale/words.ts';
import { sizeOf } from '../../../shared/domain/sale/variance.ts';
import type { AnyRefusal } from '../../i18n/use-refusal.ts';
import { askPatiently } from '../../app/ask-patiently.ts';
import type { Approver } from './ApproverDialog.tsx';
import {
  cashFen,
  countedOf,
  emptyCount,
  leftFen,
  readWallet,
  type CloseDraft,
} from './close-draft.ts';

type CloseOf = {
  readonly till: Value<'till.state'>;
  readonly report: DayReport;
  readonly onClosed: (report: Value<'till.close'>) => void;
};

export type CloseControl = ReturnType<typeof useClose>;
type Refused = { readonly ok: false } & AnyRefusal;

/** The count as it is typed, and the close that is made of it. */
export function useClose({ till, report, onClosed }: CloseOf) {
  const [draft, setDraft] = useState<CloseDraft>(emptyCount);
  const [reason, setReason] = useState<VarianceReason>('none');
  const [note, setNote] = useState('');
  const [keepCarts, setKeepCarts] = useState(false);
  const [hasTried, setHasTried] = useState(false);
  const [refused, setRefused] = useState<Refused | undefined>();
  const [isPending, setIsPending] = useState(false);
  const left = leftFen(draft, till.rules.floatFen);
  const asksReason = refused?.refusal === 'reason-needed' || reason !== 'none';

  const ask = async (approver: Approver | null) => {
    setHasTried(true);
    const counted = countedOf(draft);
    if (counted === undefined || left === undefined) return;
    setIsPending(true);
    const answer = await askPatiently('till.close', {
      tillDayId: report.tillDayId,
      counted,
      reason,
      note: note.trim() === '' ? null : note.trim(),
      leftFen: left,
      keepCarts,
      approver,
    });
    setIsPending(false);
    if (answer.ok) onClosed(answer.value);
    else setRefused(answer);
  };
  return {
    draft,
    change: (part: Partial<CloseDraft>) => {
      setDraft((last) => ({ ...last, ...part }));
      setRefused(undefined);
    },
    reason,
    setReason,
    note,
    setNote,
    keepCarts,
    setKeepCarts,
    hasTried,
    left,
    wrongWallets: walletKinds.filter((kind) => readWallet(draft[kind]) === undefined),
    /** Null where it is not told. */
    differsFen: differsFen(draft, report),
    asksReason,
    refused,
    calm: () => setRefused(undefined),
    isPending,
    send: (approver: Approver | null) => void ask(approver).catch(reportError),
  };
}

/** How much differs from what is expected; nothing yet while nothing was counted, null where it is not told. */
function differsFen(draft: CloseDraft, { expected }: DayReport): number | null {
  if (expected === null) return null;
  const isBegun = Object.values(draft.notes).some((text) => text !== '') || draft.rest !== '';
  if (!isBegun) return 0;
  return sizeOf({
    cash: cashFen(draft) - expected.cash,
    wechat: walletFen(draft.wechat) - expected.wechat,
    alipay: walletFen(draft.alipay) - expected.alipay,
    points: 0,
  });
}

const walletFen = (typed: string): number => readWallet(typed) ?? 0;
