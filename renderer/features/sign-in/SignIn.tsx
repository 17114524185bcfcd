import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCallQuery } from '../../app/use-call.ts';
import { ChoiceList } from '../../ui/ChoiceList.tsx';
import { LanguageSwitch } from '../../ui/LanguageSwitch.tsx';
import { Page } from '../../ui/Page.tsx';
import { StillThere } from '../idle/StillThere.tsx';
import { cx } from '../../ui/cx.ts';
import { EnterPin, type Post } from './EnterPin.tsx';
import styles from './SignIn.module.css';

type SignInProps = {
  readonly onSignedIn: (post: Post) => void;
  readonly onLeave: () => void;
};

const QUIET_FOR = 30_000;

/** Staff come in: which post, then its PIN. */
export function SignIn({ onSignedIn, onLeave }: SignInProps) {
  const { t } = useTranslation();
  const [staffId, setStaffId] = useState<string | null>(null);
  const answer = useCallQuery('staff.posts', {}).data;
  const posts = answer?.ok ? answer.value : [];
  const post = posts.find((one) => one.staffId === staffId);
  const goBack = () => (post === undefined ? onLeave() : setStaffId(null));
  return (
    <Page
      title={post === undefined ? t('signIn.title') : t('signIn.pinOf', { label: post.label })}
      {...(post === undefined && { subtitle: t('signIn.choosePost') })}
      back={{ label: t('common.back'), onPress: goBack }}
      actions={<LanguageSwitch />}
      layout="center"
    >
      {post === undefined ? (
        <div className={cx(styles.posts)}>
          <ChoiceList
            label={t('signIn.posts')}
            layout="tiles"
            options={posts.map(({ staffId: value, label, role }) => {
              const roleName = t(`roles.${role}`);
              return { value, label, ...(roleName !== label && { description: roleName }) };
            })}
            onChoose={setStaffId}
          />
        </div>
      ) : (
        <EnterPin staffId={post.staffId} onSignedIn={onSignedIn} />
      )}
      <StillThere quietFor={QUIET_FOR} onTimeOut={onLeave} />
    </Page>
  );
}
