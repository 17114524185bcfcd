import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Value } from '../../../shared/contract/calls.ts';
import { RefusalNotice } from '../../app/RefusalNotice.tsx';
import { useCallMutation, useCallQuery } from '../../app/use-call.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { cx } from '../../ui/cx.ts';
import { Notice } from '../../ui/Notice.tsx';
import { useSession } from '../staff/session.ts';
import { PinDialog } from './PinDialog.tsx';
import { PostDialog } from './PostDialog.tsx';
import { PostTable } from './PostTable.tsx';
import styles from './settings.module.css';

export type Post = Value<'staff.list'>[number];

type Doing =
  | { readonly kind: 'add' }
  | { readonly kind: 'edit'; readonly post: Post }
  | { readonly kind: 'pin'; readonly post: Post };

/** The posts that staff sign in with. */
export function PostsCard() {
  const { t } = useTranslation();
  const { staffId } = useSession();
  const { data } = useCallQuery('staff.list', {});
  const edit = useCallMutation('staff.edit');
  const [doing, setDoing] = useState<Doing | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const begin = (next: Doing) => {
    setSaid(null);
    edit.reset();
    setDoing(next);
  };
  const end = (sentence: string) => {
    setSaid(sentence);
    setDoing(null);
  };
  const setActive = async ({ staffId: of, label, active }: Post) => {
    setSaid(null);
    const answer = await edit.mutateAsync({ staffId: of, active: !active });
    if (!answer.ok) return;
    setSaid(active ? t('settings.deactivated', { label }) : t('settings.activated', { label }));
  };
  const close = () => setDoing(null);
  return (
    <Card
      title={t('settings.posts')}
      actions={
        <Button icon="plus" onPress={() => begin({ kind: 'add' })}>
          {t('settings.addPost')}
        </Button>
      }
    >
      <p className={cx(styles.help)}>{t('settings.postsHelp')}</p>
      <RefusalNotice answer={edit.data} />
      {said !== null && <Notice tone="success">{said}</Notice>}
      <PostTable
        posts={data?.ok ? data.value : undefined}
        own={staffId}
        isBusy={edit.isPending}
        onEdit={(post) => begin({ kind: 'edit', post })}
        onSetPin={(post) => begin({ kind: 'pin', post })}
        onSetActive={(post) => void setActive(post)}
      />
      {(doing?.kind === 'add' || doing?.kind === 'edit') && (
        <PostDialog
          post={doing.kind === 'edit' ? doing.post : null}
          onClose={close}
          onDone={(label) =>
            end(
              doing.kind === 'edit'
                ? t('settings.edited', { label })
                : t('settings.added', { label }),
            )
          }
        />
      )}
      {doing?.kind === 'pin' && (
        <PinDialog
          post={doing.post}
          onClose={close}
          onDone={() => end(t('settings.pinSet', { label: doing.post.label }))}
        />
      )}
    </Card>
  );
}
