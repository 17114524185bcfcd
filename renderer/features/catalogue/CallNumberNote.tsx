import { useTranslation } from 'react-i18next';
import { useCallQuery } from '../../app/use-call.ts';
import { cx } from '../../ui/cx.ts';
import own from './catalogue.module.css';
import { callNumberPlan, type TitleDraft } from './title-draft.ts';

type CallNumberNoteProps = { readonly draft: TitleDraft; readonly base: TitleDraft };

/** The call number that this title will have. */
export function CallNumberNote({ draft, base }: CallNumberNoteProps) {
  const { t } = useTranslation();
  const plan = callNumberPlan(draft, base);
  const clc = 'clc' in plan ? plan.clc : '';
  const next = useCallQuery('catalogue.nextSerial', { clc }, { isEnabled: clc !== '' });
  const free = next.data?.ok ? next.data.value : undefined;
  if (plan.kind === 'none')
    return <output className={cx(own.about)}>{t('catalogue.callNumberNone')}</output>;
  if ('callNumber' in plan)
    return <CallNumber words={t(`catalogue.callNumber.${plan.kind}`)} is={plan.callNumber} />;
  return free === undefined ? null : (
    <CallNumber words={t(`catalogue.callNumber.${plan.kind}`)} is={free.callNumber} />
  );
}

type CallNumberProps = { readonly words: string; readonly is: string };

function CallNumber({ words, is }: CallNumberProps) {
  return (
    <output className={cx(own.callNumber)}>
      <span className={cx(own.about)}>{words}</span>
      <strong>{is}</strong>
    </output>
  );
}
