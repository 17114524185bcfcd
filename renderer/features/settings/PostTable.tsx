import { useTranslation } from 'react-i18next';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { Table, type Column } from '../../ui/Table.tsx';
import type { Post } from './PostsCard.tsx';
import styles from './settings.module.css';

type PostActions = {
  /** The post that is signed in: it can't deactivate itself. */
  readonly own: string;
  readonly isBusy: boolean;
  readonly onEdit: (post: Post) => void;
  readonly onSetPin: (post: Post) => void;
  readonly onSetActive: (post: Post) => void;
};

type PostTableProps = PostActions & { readonly posts: readonly Post[] | undefined };

export function PostTable({ posts, ...actions }: PostTableProps) {
  const { t } = useTranslation();
  const columns = useColumns(actions);
  return (
    <Table
      label={t('settings.postList')}
      columns={columns}
      rows={posts ?? []}
      rowKey={({ staffId }) => staffId}
      isLoading={posts === undefined}
    />
  );
}

function useColumns(actions: PostActions): readonly Column<Post>[] {
  const { t } = useTranslation();
  return [
    { key: 'label', title: t('settings.label'), isRowHeader: true, cell: ({ label }) => label },
    {
      key: 'role',
      title: t('settings.role'),
      cell: ({ role }) => t(`roles.${role}`),
    },
    {
      key: 'status',
      title: t('settings.status'),
      cell: (post) => <Status post={post} isOwn={post.staffId === actions.own} />,
    },
    {
      key: 'actions',
      title: '',
      spokenTitle: t('settings.actions'),
      width: '18rem',
      cell: (post) => <RowActions post={post} {...actions} />,
    },
  ];
}

function Status({ post, isOwn }: { readonly post: Post; readonly isOwn: boolean }) {
  const { t } = useTranslation();
  return (
    <span className={cx(styles.badges)}>
      {post.active ? (
        <Badge tone="success">{t('settings.active')}</Badge>
      ) : (
        <Badge>{t('settings.inactive')}</Badge>
      )}
      {post.active && !post.hasPin && <Badge tone="look">{t('settings.noPin')}</Badge>}
      {isOwn && <Badge tone="info">{t('settings.you')}</Badge>}
    </span>
  );
}

function RowActions({ post, own, isBusy, ...on }: PostActions & { readonly post: Post }) {
  const { t } = useTranslation();
  const { label, active, staffId } = post;
  return (
    <span className={cx(styles.actions)}>
      <Button
        variant="quiet"
        label={t('settings.editOf', { label })}
        onPress={() => on.onEdit(post)}
      >
        {t('common.edit')}
      </Button>
      {active && (
        <Button
          variant="quiet"
          label={t('settings.setPinOf', { label })}
          onPress={() => on.onSetPin(post)}
        >
          {t('settings.setPin')}
        </Button>
      )}
      {staffId !== own && (
        <Button
          variant="quiet"
          isDisabled={isBusy}
          label={
            active ? t('settings.deactivateOf', { label }) : t('settings.activateOf', { label })
          }
          onPress={() => on.onSetActive(post)}
        >
          {active ? t('settings.deactivate') : t('settings.activate')}
        </Button>
      )}
    </span>
  );
}
