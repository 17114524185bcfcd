import { useTranslation } from 'react-i18next';
import { useCallQuery } from '../../app/use-call.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';

/** After the first set-up: how staff come in. */
export function ReadyHint({ onRead }: { readonly onRead: () => void }) {
  const { t } = useTranslation();
  const posts = useCallQuery('staff.posts', {}).data;
  const post = posts?.ok ? posts.value[0]?.label : undefined;
  if (post === undefined) return null;
  return (
    <Notice
      tone="success"
      title={t('setup.readyTitle')}
      action={
        <Button variant="quiet" onPress={onRead}>
          {t('common.close')}
        </Button>
      }
    >
      {t('setup.readyHint', { post })}
    </Notice>
  );
}
