import { useTranslation } from 'react-i18next';
import { useCallQuery } from '../../app/use-call.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { cx } from '../../ui/cx.ts';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import own from './crafts.module.css';
import { MakersField } from './MakersField.tsx';
import { MOST_LETTERS } from './product-draft.ts';
import type { ProductFormPart } from './ProductForm.tsx';
import type { KnownMaker } from './use-known-makers.ts';

type OriginFieldsProps = ProductFormPart & {
  readonly makers: readonly KnownMaker[];
  readonly activityName: string | null;
};

/** Who made it, and where it came from. */
export function OriginFields({ makers, activityName, ...part }: OriginFieldsProps) {
  const { t } = useTranslation();
  return (
    <Card title={t('crafts.origin')}>
      <MakersField draft={part.draft} onChange={part.onChange} makers={makers} />
      <ClassNameField {...part} />
      <ActivityField {...part} activityName={activityName} />
    </Card>
  );
}

const MOST_OFFERED = 8;

/** A class, typed or one of those that made something before. */
function ClassNameField({ draft, onChange, problems }: ProductFormPart) {
  const { t } = useTranslation();
  const known = useCallQuery('crafts.classes', {});
  const typed = draft.className.trim();
  const offered = (known.data?.ok ? known.data.value : [])
    .filter((one) => one !== typed && one.includes(typed))
    .slice(0, MOST_OFFERED);
  const problem = problems.className;
  return (
    <div className={cx(own.stacked)}>
      <TextField
        label={t('crafts.field.className')}
        value={draft.className}
        onChange={(className) => onChange({ ...draft, className })}
        maxLength={2 * MOST_LETTERS.className}
        description={t('crafts.help.className')}
        error={problem === undefined ? undefined : t(`crafts.problem.${problem}`)}
      />
      {offered.length > 0 && (
        <ul className={cx(own.chips)} aria-label={t('crafts.knownClasses')}>
          {offered.map((className) => (
            <li key={className}>
              <Button variant="quiet" onPress={() => onChange({ ...draft, className })}>
                {className}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

type ActivityFieldProps = ProductFormPart & Pick<OriginFieldsProps, 'activityName'>;

function ActivityField({ draft, onChange, activityName }: ActivityFieldProps) {
  const { t } = useTranslation();
  const found = useCallQuery('activities.list', {});
  const listed = found.data?.ok ? found.data.value : [];
  const { activityId } = draft;
  const isGone = activityId !== '' && !listed.some((one) => one.activityId === activityId);
  return (
    <Select
      label={t('crafts.field.activityId')}
      options={[
        { value: '', label: t('crafts.noActivity') },
        ...(isGone ? [{ value: activityId, label: activityName ?? t('common.none') }] : []),
        ...listed.map((one) => ({ value: one.activityId, label: one.name })),
      ]}
      value={activityId}
      onChange={(next) => onChange({ ...draft, activityId: next })}
    />
  );
}
