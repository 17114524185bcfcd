import { useTranslation } from 'react-i18next';
import type { Value } from '../../../shared/contract/calls.ts';
import { Card } from '../../ui/Card.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { cx } from '../../ui/cx.ts';
import { RadioTiles } from '../../ui/RadioTiles.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import desk from '../staff/desk.module.css';
import styles from './charity.module.css';
import { bounds, type FieldId, type Problems, type RulesDraft } from './rules-draft.ts';

type RuleCardsProps = {
  readonly draft: RulesDraft;
  readonly problems: Problems;
  readonly purposes: Value<'till.state'>['purposes'];
  readonly onChange: (change: Partial<RulesDraft>) => void;
};

const NO_PURPOSE = '';
const papers = ['80mm', '58mm'] as const;

/** Every rule of the sale, each with what it does in plain words. */
export function RuleCards({ draft, problems, purposes, onChange }: RuleCardsProps) {
  const { t } = useTranslation();
  const shared = { draft, problems, onChange };
  return (
    <div className={cx(styles.columns)}>
      <div className={cx(desk.stack)}>
        <Card title={t('charity.rules.drawer')}>
          <RuleFields
            {...shared}
            fields={['floatFen', 'reasonVarianceFromFen', 'approveVarianceFromFen']}
          />
          <Checkbox
            label={t('charity.rules.field.blindCount')}
            description={t('charity.rules.fieldHelp.blindCount')}
            isSelected={draft.blindCount}
            onChange={(blindCount) => onChange({ blindCount })}
          />
        </Card>
        <Card title={t('charity.rules.display')}>
          <RuleFields {...shared} fields={['slideshowAfterMinutes']} />
        </Card>
      </div>
      <div className={cx(desk.stack)}>
        <Card title={t('charity.rules.paying')}>
          <RuleFields {...shared} fields={['approveRefundFromFen', 'referenceFromFen']} />
        </Card>
        <Card title={t('charity.rules.points')}>
          <RuleFields {...shared} fields={['pointFen', 'pointsPerHour']} />
        </Card>
        <Card title={t('charity.rules.receiptAndPurpose')}>
          <RadioTiles
            label={t('charity.rules.field.receipt')}
            options={papers.map((value) => ({ value, label: t(`charity.rules.papers.${value}`) }))}
            value={draft.receipt}
            onChange={(receipt) => onChange({ receipt })}
          />
          <Select
            label={t('charity.rules.field.purposeId')}
            description={t('charity.rules.fieldHelp.purposeId')}
            options={[
              { value: NO_PURPOSE, label: t('charity.rules.noPurpose') },
              ...purposes.map(({ purposeId, name }) => ({ value: purposeId, label: name })),
            ]}
            value={draft.purposeId ?? NO_PURPOSE}
            onChange={(purposeId) =>
              onChange({ purposeId: purposeId === NO_PURPOSE ? null : purposeId })
            }
          />
        </Card>
      </div>
    </div>
  );
}

type RuleFieldsProps = Omit<RuleCardsProps, 'purposes'> & { readonly fields: readonly FieldId[] };

function RuleFields({ draft, problems, fields, onChange }: RuleFieldsProps) {
  const { t } = useTranslation();
  const sentence = (field: FieldId) => {
    const problem = problems.get(field);
    if (problem === undefined) return undefined;
    if (problem === 'order') return t('charity.rules.problem.order');
    if (field === 'pointFen') return t('charity.rules.problem.point');
    if (problem === 'money') return t('charity.rules.problem.money');
    return t(
      'charity.rules.problem.number',
      field === 'pointsPerHour' ? bounds.pointsPerHour : bounds.slideshowAfterMinutes,
    );
  };
  return (
    <div className={cx(styles.fields)}>
      {fields.map((field) => (
        <TextField
          key={field}
          label={t(`charity.rules.field.${field}`)}
          description={t(`charity.rules.fieldHelp.${field}`)}
          error={sentence(field)}
          value={draft[field]}
          maxLength={14}
          onChange={(value) => onChange({ [field]: value })}
        />
      ))}
    </div>
  );
}
