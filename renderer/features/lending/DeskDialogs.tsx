import type { Problem, ReaderPage } from '../../../shared/contract/lending.ts';
import { CancelHoldDialog } from './CancelHoldDialog.tsx';
import { say, type BlockedAct } from './desk-state.ts';
import type { HoldToCancel } from './HoldsTab.tsx';
import { OverrideDialog } from './OverrideDialog.tsx';
import type { PickupSlip } from './pickup-slip.ts';
import { PickupSlipDialog } from './PickupSlipDialog.tsx';
import { ReaderDialog } from './ReaderDialog.tsx';
import type { DeskControl } from './use-desk.ts';

export type OpenDialog =
  | {
      readonly kind: 'override';
      readonly act: BlockedAct;
      readonly title: string;
      readonly problems: readonly Problem[];
    }
  | { readonly kind: 'settings'; readonly reader: ReaderPage }
  | { readonly kind: 'cancel-hold'; readonly hold: HoldToCancel }
  | { readonly kind: 'slip'; readonly slip: PickupSlip };

type DeskDialogsProps = {
  readonly dialog: OpenDialog | null;
  readonly control: DeskControl;
  readonly hallName: string;
  readonly onClose: () => void;
};

/** The few things that are asked in a dialog. */
export function DeskDialogs({ dialog, control, hallName, onClose }: DeskDialogsProps) {
  if (dialog === null) return null;
  if (dialog.kind === 'slip')
    return <PickupSlipDialog slip={dialog.slip} hallName={hallName} onClose={onClose} />;
  if (dialog.kind === 'cancel-hold')
    return (
      <CancelHoldDialog
        hold={dialog.hold}
        onClose={onClose}
        onCancel={({ holdId, title }) => control.cancelHold(holdId, title)}
      />
    );
  if (dialog.kind === 'settings') {
    const { reader } = dialog;
    return (
      <ReaderDialog
        reader={reader}
        onClose={onClose}
        onSaved={() => {
          control.change((from) => say(from, { kind: 'saved', name: reader.name }));
          onClose();
        }}
      />
    );
  }
  const { act, title, problems } = dialog;
  return (
    <OverrideDialog
      title={title}
      problems={problems}
      onClose={onClose}
      onOverride={(reason) => {
        if (act.kind === 'lend') control.lend(act.copyId, act.personId, reason);
        else control.renew({ loanId: act.loanId, title }, reason);
      }}
    />
  );
}
