import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Value } from '../../../shared/contract/calls.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { cx } from '../../ui/cx.ts';
import { Notice } from '../../ui/Notice.tsx';
import styles from './attendance.module.css';
import { LinkCardDialog, type Linked } from './LinkCardDialog.tsx';

type Unresolved = Value<'attendance.day'>['unresolved'][number];

type UnresolvedListProps = {
  readonly rows: readonly Unresolved[];
  readonly zone: string;
  readonly mayLink: boolean;
};

/** Cards that this kiosk does not know: their scans wait until the card is given to a person. */
export function UnresolvedList({ rows, zone, mayLink }: UnresolvedListProps) {
  const { t } = useTranslation();
  const { time } = useFormat();
  const [linking, setLinking] = useState<string | null>(null);
  const [linked, setLinked] = useState<Linked | null>(null);
  if (rows.length === 0 && linked === null) return null;
  const finish = (done: Linked) => {
    setLinked(done);
    setLinking(null);
  };
  return (
    <Card title={t('attendance.unresolved')}>
      {rows.length > 0 && <p className={cx(styles.help)}>{t('attendance.unresolvedHelp')}</p>}
      {linked && (
        <Notice tone="success">
          {t('attendance.linked', { name: linked.name, count: linked.credited })}
        </Notice>
      )}
      <ul className={cx(styles.items)}>
        {rows.map((row, at) => (
          <li key={row.cardId} className={cx(styles.item)}>
            <span className={cx(styles.who)}>
              {t('attendance.unresolvedRow', { count: row.scans, time: time(zone, row.at) })}
            </span>
            {mayLink && (
              <Button
                variant="quiet"
                icon="card"
                label={t('attendance.linkCardOf', { place: at + 1, time: time(zone, row.at) })}
                onPress={() => setLinking(row.cardId)}
              >
                {t('attendance.linkCard')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {linking !== null && (
        <LinkCardDialog cardId={linking} onClose={() => setLinking(null)} onLinked={finish} />
      )}
    </Card>
  );
}
