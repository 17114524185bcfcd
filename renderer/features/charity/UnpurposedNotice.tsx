import { useTranslation } from 'react-i18next';
import { useCallQuery } from '../../app/use-call.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';

type UnpurposedNoticeProps = {
  /** Goes to where it is given a purpose; left out where that is on the same page. */
  readonly onShow?: () => void;
};

/** Says how much money was sold for nothing in particular, so that nobody can be handed it. */
export function UnpurposedNotice({ onShow }: UnpurposedNoticeProps) {
  const { t } = useTranslation();
  const { yuan } = useFormat();
  const { data } = useCallQuery('charity.unpurposed', {});
  const open = (data?.ok ? data.value : []).filter(({ purposeId }) => purposeId === null);
  const fen = open.reduce((sum, group) => sum + group.fen, 0);
  if (fen === 0) return null;
  return (
    <Notice
      tone="look"
      action={
        onShow && (
          <Button variant="quiet" onPress={onShow}>
            {t('charity.unpurposed.show')}
          </Button>
        )
      }
    >
      {t('charity.unpurposed.notice', { amount: yuan(fen) })}
    </Notice>
  );
}
