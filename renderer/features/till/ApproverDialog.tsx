import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { clerks } from '../../../shared/contract/names.ts';
import { useCallQuery } from '../../app/use-call.ts';
import { useRefusal, type AnyRefusal } from '../../i18n/use-refusal.ts';
import { Columns } from '../../ui/Columns.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Keypad } from '../../ui/Keypad.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { RadioTiles } from '../../ui/RadioTiles.tsx';
import { IgnoresScans } from '../../scan/HearsScanner.tsx';
import { useSession } from '../staff/session.ts';

export type Approver = { readonly staffId: string; readonly pin: string };

type ApproverDialogProps = {
  /** What the store said of the last try; asking for somebody is no problem yet. */
  readonly refused: AnyRefusal;
  readonly isPending: boolean;
  readonly onClose: () => void;
  readonly onApprove: (approver: Approver) => void;
};

const PIN_LENGTH = 6;
const approvals = new Set<string>([
  'approval-needed',
  'approver-same',
  'approver-role',
  'wrong-pin',
  'locked',
  'unknown-post',
]);

/** Whether a refusal asks for a second person, or is about the one who was named. */
export function isAboutApprover({ refusal }: AnyRefusal): boolean {
  return approvals.has(refusal);
}

/** Somebody else of the staff agrees, by their own PIN. */
export function ApproverDialog({ refused, isPending, onClose, onApprove }: ApproverDialogProps) {
  const { t } = useTranslation();
  const sentence = useRefusal();
  const session = useSession();
  const found = useCallQuery('staff.posts', {});
  const posts = (found.data?.ok ? found.data.value : []).filter(
    ({ staffId, role, active }) =>
      active && staffId !== session.staffId && clerks.some((clerk) => clerk === role),
  );
  const [chosen, setChosen] = useState<string | null>(null);
  const [pin, setPin] = useState('');
  const staffId = chosen ?? posts[0]?.staffId ?? null;
  const send = () => {
    if (staffId === null) return;
    onApprove({ staffId, pin });
    setPin('');
  };
  return (
    <Dialog title={t('till.approver.title')} width="wide" isOpen onClose={onClose}>
      <IgnoresScans />
      <Columns
        targets={12}
        words={
          <>
            <p>{t('till.approver.help')}</p>
            {posts.length === 0 ? (
              <Notice tone="look">{t('till.approver.nobody')}</Notice>
            ) : (
              <RadioTiles
                label={t('till.approver.post')}
                options={posts.map(({ staffId: value, label }) => ({ value, label }))}
                value={staffId}
                onChange={setChosen}
              />
            )}
            {refused.refusal !== 'approval-needed' && (
              <Notice tone="problem">{sentence(refused)}</Notice>
            )}
          </>
        }
      >
        <Keypad
          label={t('till.approver.pin')}
          value={pin}
          onChange={setPin}
          length={PIN_LENGTH}
          isSecret
          isPending={isPending}
          isDisabled={posts.length === 0}
          onSubmit={send}
          submitLabel={t('till.approver.do')}
        />
      </Columns>
    </Dialog>
  );
}
