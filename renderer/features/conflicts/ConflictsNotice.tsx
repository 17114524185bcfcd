import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useVisit } from '../staff/desk-visit.ts';
import { useOpenConflicts } from './use-open-conflicts.ts';

/** Says on the page where staff begin that something waits to be settled. */
export function ConflictsNotice() {
  const { t } = useTranslation();
  const { open } = useVisit();
  const count = useOpenConflicts();
  if (count === 0) return null;
  return (
    <Notice
      tone="look"
      action={
        <Button variant="quiet" onPress={() => open({ page: 'conflicts' })}>
          {t('conflicts.show')}
        </Button>
      }
    >
      {t('conflicts.notice', { count })}
    </Notice>
  );
}
