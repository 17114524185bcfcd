import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer, Value } from '../../../shared/contract/calls.ts';
import { RefusalNotice } from '../../app/RefusalNotice.tsx';
import { useCallMutation } from '../../app/use-call.ts';
import { Columns } from '../../ui/Columns.tsx';
import { Keypad } from '../../ui/Keypad.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useLock } from './use-lock.ts';

export type Post = Value<'staff.signIn'>;
type EnterPinProps = {
  readonly staffId: string;
  readonly onSignedIn: (post: Post) => void;
};
type Refused = Extract<Answer<'staff.signIn'>, { ok: false }>;

const PIN_LENGTH = 6;

/** The PIN of one post. A wrong one is wiped at once. */
export function EnterPin({ staffId, onSignedIn }: EnterPinProps) {
  const { t } = useTranslation();
  const [pin, setPin] = useState('');
  const [refused, setRefused] = useState<Refused | null>(null);
  const lock = useLock();
  const signIn = useCallMutation('staff.signIn');
  const submit = async () => {
    // Even if the screen was left meanwhile: whoever the shell has signed in must be seen to be so.
    const answer = await signIn.mutateAsync({ staffId, pin });
    setPin('');
    if (answer.ok) return onSignedIn(answer.value);
    setRefused(answer);
    if (answer.refusal === 'locked') lock.close(Number(answer.facts?.['seconds'] ?? 0));
  };
  const type = (digits: string) => {
    setPin(digits);
    setRefused(null);
  };
  return (
    <Columns
      targets={14}
      words={
        <>
          {lock.secondsLeft > 0 && <LockedNotice seconds={lock.secondsLeft} />}
          {lock.secondsLeft === 0 && refused && refused.refusal !== 'locked' && (
            <RefusalNotice answer={refused} />
          )}
          <p>{t('signIn.forgotten')}</p>
        </>
      }
    >
      <Keypad
        label={t('signIn.pin')}
        value={pin}
        onChange={type}
        length={PIN_LENGTH}
        isSecret
        isDisabled={lock.secondsLeft > 0}
        isPending={signIn.isPending}
        onSubmit={() => void submit()}
        submitLabel={t('signIn.enter')}
      />
    </Columns>
  );
}

/** Counts down in sight, but is read out only once. */
function LockedNotice({ seconds }: { readonly seconds: number }) {
  const { t } = useTranslation();
  const minutes = Math.floor(seconds / 60);
  const time = `${minutes}:${String(seconds - minutes * 60).padStart(2, '0')}`;
  return (
    <Notice tone="look">
      <span role="timer" aria-live="off">
        {t('signIn.lockedFor', { time })}
      </span>
    </Notice>
  );
}
