import {
  createContext,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';

type Guard = {
  readonly hold: (reason: string | null) => void;
  readonly leave: (goOn: () => void) => void;
};
type Leaving = { readonly reason: string; readonly goOn: () => void };

const LeaveContext = createContext<Guard>({ hold: () => {}, leave: (goOn) => goOn() });

/** Asks before something that is not saved is left behind. */
export function LeaveGuard({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation();
  const held = useRef<string | null>(null);
  const [leaving, setLeaving] = useState<Leaving | null>(null);
  const guard = useMemo<Guard>(
    () => ({
      hold: (reason) => {
        held.current = reason;
      },
      leave: (goOn) => {
        if (held.current === null) goOn();
        else setLeaving({ reason: held.current, goOn });
      },
    }),
    [],
  );
  const stay = () => setLeaving(null);
  const go = () => {
    setLeaving(null);
    leaving?.goOn();
  };
  return (
    <LeaveContext value={guard}>
      {children}
      <Dialog
        title={t('staff.leaveTitle')}
        role="alertdialog"
        isOpen={leaving !== null}
        onClose={stay}
        actions={
          <>
            <Button variant="danger" onPress={go}>
              {t('staff.leaveAnyway')}
            </Button>
            <Button onPress={stay}>{t('staff.stayHere')}</Button>
          </>
        }
      >
        <p>{leaving?.reason}</p>
      </Dialog>
    </LeaveContext>
  );
}

/** While `reason` is a sentence, leaving the page asks first and gives it as the reason. */
export function useHold(reason: string | null): void {
  const { hold } = useContext(LeaveContext);
  useEffect(() => {
    hold(reason);
    return () => hold(null);
  }, [hold, reason]);
}

/** Goes on at once, or after the question where something is not saved. */
export function useLeave(): (goOn: () => void) => void {
  return useContext(LeaveContext).leave;
}
