import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonFull } from '../../../shared/contract/people.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { cx } from '../../ui/cx.ts';
import styles from './cards.module.css';
import { useReason } from './reasons.ts';
import { RevokeDialog } from './RevokeDialog.tsx';

type MemberCard = PersonFull['cards'][number];

export type PersonCardsProps = {
  /** Newest first. */
  readonly cards: readonly MemberCard[];
  readonly mayIssue: boolean;
  readonly onIssue: () => void;
};

/** Every card of a person, with what became of it. */
export function PersonCards({ cards, mayIssue, onIssue }: PersonCardsProps) {
  const { t } = useTranslation();
  const [revoking, setRevoking] = useState<string | null>(null);
  const hasCard = cards.some((card) => card.revokedOn === null);
  return (
    <Card
      title={t('cards.ofPerson')}
      actions={
        mayIssue && (
          <Button variant={hasCard ? 'quiet' : 'primary'} icon="card" onPress={onIssue}>
            {hasCard ? t('cards.replace') : t('cards.issueOne')}
          </Button>
        )
      }
    >
      {cards.length === 0 && <p>{t('cards.noneYet')}</p>}
      <ul className={cx(styles.cards)}>
        {cards.map((card) => (
          <CardLine key={card.cardId} card={card} onRevoke={() => setRevoking(card.cardId)} />
        ))}
      </ul>
      {revoking !== null && <RevokeDialog cardId={revoking} onClose={() => setRevoking(null)} />}
    </Card>
  );
}

function CardLine({
  card,
  onRevoke,
}: {
  readonly card: MemberCard;
  readonly onRevoke: () => void;
}) {
  const { t } = useTranslation();
  const reason = useReason();
  const { issuedOn, revokedOn } = card;
  return (
    <li className={cx(styles.card)}>
      <span className={cx(styles.dates)}>
        <span>{t('cards.issuedOn', { issuedOn })}</span>
        {revokedOn !== null && (
          <span>{t('cards.revokedOn', { revokedOn, reason: reason(card.reason) })}</span>
        )}
      </span>
      {revokedOn === null ? (
        <>
          <Badge tone="success">{t('cards.valid')}</Badge>
          <Button variant="danger" onPress={onRevoke}>
            {t('cards.revoke')}
          </Button>
        </>
      ) : (
        <Badge>{t('cards.dead')}</Badge>
      )}
    </li>
  );
}
