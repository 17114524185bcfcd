import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionRow } from '../../../shared/contract/attendance.ts';
import { RefusalNotice } from '../../app/RefusalNotice.tsx';
import { useCallMutation, useCallQuery } from '../../app/use-call.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import styles from './attendance.module.css';
import { addReasons, correctReasons, draftOf, emptyDraft, requestOf, type Draft } from './draft.ts';
import { PersonPicker } from './PersonPicker.tsx';
import { statusTones, useSessionWords } from './session-words.ts';
import { SessionForm } from './SessionForm.tsx';

/** The session to correct, with its day; or the day to add one to. */
export type Correcting = { readonly date: string; readonly session: SessionRow | null };

type SessionDialogProps = {
  readonly of: Correcting;
  readonly zone: string;
  readonly isToday: boolean;
  readonly onClose: () => void;
  readonly onSaved: (name: string) => void;
};

type Person = { readonly personId: string; readonly name: string };

/** Corrects a session, or adds one that was never scanned, by an entry with a reason. */
export function SessionDialog(props: SessionDialogProps) {
  const { of, zone, isToday, onClose, onSaved } = props;
  const { t } = useTranslation();
  const { session, date } = of;
  const [person, setPerson] = useState<Person | null>(session);
  const [draft, setDraft] = useState(session === null ? emptyDraft : draftOf(session, zone));
  const [hasTried, setHasTried] = useState(false);
  const shifts = useCallQuery('activities.shifts', { from: date, to: date });
  const correct = useCallMutation('attendance.correct');

  const save = async () => {
    setHasTried(true);
    if (person === null) return;
    const { personId, name } = person;
    const sessionId = session?.sessionId ?? null;
    const request = requestOf(draft, isToday, { sessionId, personId, date });
    if (request === null) return;
    const answer = await correct.mutateAsync(request);
    if (answer.ok) onSaved(name);
  };
  const change = (next: Draft) => {
    setDraft(next);
    correct.reset();
  };
  const ofDay = shifts.data?.ok ? shifts.data.value : [];
  const choices = ofDay.filter((one) => !one.cancelled || one.shiftId === session?.shiftId);
  const title = useTitle(session !== null, person);
  const form = (
    <>
      {session && <Before session={session} date={date} zone={zone} />}
      <SessionForm
        draft={draft}
        onChange={change}
        shifts={choices}
        reasons={session === null ? addReasons : correctReasons}
        reasonLabel={session === null ? t('attendance.addReason') : t('attendance.reason')}
        mayBeOpen={isToday}
        showsProblems={hasTried}
      />
    </>
  );
  return (
    <Dialog
      title={title}
      isOpen
      width="wide"
      onClose={onClose}
      actions={
        <>
          {correct.data?.ok === false && (
            <div className={cx(styles.whole)}>
              <RefusalNotice answer={correct.data} />
            </div>
          )}
          <Button variant="quiet" onPress={onClose}>
            {t('common.cancel')}
          </Button>
          {person && (
            <Button isPending={correct.isPending} onPress={() => void save()}>
              {t('common.save')}
            </Button>
          )}
        </>
      }
    >
      {person === null ? <PersonPicker onChoose={setPerson} /> : form}
    </Dialog>
  );
}

function useTitle(isCorrecting: boolean, person: Person | null): string {
  const { t } = useTranslation();
  if (person === null) return t('attendance.addTitle');
  const { name } = person;
  return isCorrecting
    ? t('attendance.correctTitle', { name })
    : t('attendance.addTitleOf', { name });
}

type BeforeProps = { readonly session: SessionRow; readonly date: string; readonly zone: string };

/** What stood before: a correction is an entry beside it, never an edit. */
function Before({ session, date, zone }: BeforeProps) {
  const { t } = useTranslation();
  const { shortDay } = useFormat();
  const words = useSessionWords(zone);
  const parts = [shortDay(date), words.activity(session), words.span(session)];
  const source = [words.minutes(session), words.provenance(session), words.reason(session)];
  return (
    <section className={cx(styles.before)} aria-label={t('attendance.before')}>
      <p className={cx(styles.soft)}>{t('attendance.before')}</p>
      <p className={cx(styles.strong)}>{parts.join(' · ')}</p>
      <p className={cx(styles.line)}>
        <Badge tone={statusTones[session.status]}>{words.status(session)}</Badge>
        <span>{source.filter(Boolean).join(' · ')}</span>
      </p>
      <p className={cx(styles.soft)}>{t('attendance.scansStay')}</p>
    </section>
  );
}
