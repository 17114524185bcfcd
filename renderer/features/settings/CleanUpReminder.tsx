import { useTranslation } from 'react-i18next';
import { useCallQuery } from '../../app/use-call.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useVisit } from '../staff/desk-visit.ts';
import { useSession } from '../staff/session.ts';

/** Tells an administrator that the yearly clean-up is due, and leads to it. */
export function CleanUpReminder() {
  const { role } = useSession();
  return role === 'administrator' ? <IfDue /> : null;
}

function IfDue() {
  const { t } = useTranslation();
  const { open } = useVisit();
  const { data } = useCallQuery('retention.periods', {});
  if (data?.ok !== true || !data.value.isDue) return null;
  return (
    <Notice
      tone="info"
      action={
        <Button variant="quiet" onPress={() => open({ page: 'settings', part: 'clean-up' })}>
          {t('retention.open')}
        </Button>
      }
    >
      {t('retention.due')}
    </Notice>
  );
}
