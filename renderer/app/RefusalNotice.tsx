import { useRefusal, type AnyRefusal } from '../i18n/use-refusal.ts';
import { Notice } from '../ui/Notice.tsx';

type RefusalNoticeProps = {
  /** What a call answered, if it has. */
  readonly answer: { readonly ok: true } | ({ readonly ok: false } & AnyRefusal) | undefined;
};

/** The sentence of a refusal; nothing where the call went well or is under way. */
export function RefusalNotice({ answer }: RefusalNoticeProps) {
  const sentence = useRefusal();
  if (answer === undefined || answer.ok) return null;
  return <Notice tone="problem">{sentence(answer)}</Notice>;
}
