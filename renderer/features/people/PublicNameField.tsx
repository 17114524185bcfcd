import { useTranslation } from 'react-i18next';
import { Card } from '../../ui/Card.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import type { FormPart } from './PersonForm.tsx';

/** Consent to be named in public, given by the person alone (志愿服务条例 article 20). */
export function PublicNameField({ draft, onChange }: FormPart) {
  const { t } = useTranslation();
  return (
    <Card title={t('people.consent')}>
      <Checkbox
        label={t('people.field.publicName')}
        description={t('people.publicNameHelp')}
        isSelected={draft.publicName}
        onChange={(publicName) => onChange({ ...draft, publicName })}
      />
    </Card>
  );
}
