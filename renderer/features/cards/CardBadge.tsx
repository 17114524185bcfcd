import { useTranslation } from 'react-i18next';
import { Badge } from '../../ui/Badge.tsx';

/** Whether a person has a valid card. */
export function CardBadge({ hasCard }: { readonly hasCard: boolean }) {
  const { t } = useTranslation();
  return (
    <Badge tone={hasCard ? 'success' : 'look'}>
      {hasCard ? t('people.hasCard') : t('people.noCard')}
    </Badge>
  );
}
