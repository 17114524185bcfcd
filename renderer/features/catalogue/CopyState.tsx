import { useTranslation } from 'react-i18next';
import type { CopyRow } from '../../../shared/contract/catalogue.ts';
import type { CopyState as State } from '../../../shared/domain/lending/words.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Badge, type BadgeProps } from '../../ui/Badge.tsx';
import { cx } from '../../ui/cx.ts';
import own from './catalogue.module.css';

const tones: Readonly<Record<State, NonNullable<BadgeProps['tone']>>> = {
  in: 'success',
  lent: 'info',
  lost: 'problem',
  missing: 'look',
  damaged: 'look',
  withdrawn: 'plain',
};

/** How one copy stands: with whom and until when, and what was last noted. */
export function CopyState({ copy }: { readonly copy: CopyRow }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { state, dueOn, reader, note, onSiteOnly } = copy;
  const parts = [
    dueOn === null ? null : t('catalogue.due', { dueOn: format.shortDay(dueOn) }),
    reader === null ? null : reader.name,
    state === 'in' || state === 'lent' ? null : note,
    onSiteOnly ? t('catalogue.onSite') : null,
  ].filter((part): part is string => part !== null && part !== '');
  return (
    <span className={cx(own.names)}>
      <span>
        <Badge tone={tones[state]}>{t(`catalogue.state.${state}`)}</Badge>
      </span>
      {parts.map((part) => (
        <span key={part} className={cx(own.about, own.clamped)}>
          {part}
        </span>
      ))}
    </span>
  );
}
