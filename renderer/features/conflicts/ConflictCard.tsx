import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalNotice } from '../../app/RefusalNotice.tsx';
import { useCallMutation } from '../../app/use-call.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { cx } from '../../ui/cx.ts';
import { RadioTiles } from '../../ui/RadioTiles.tsx';
import desk from '../staff/desk.module.css';
import { useVisit } from '../staff/desk-visit.ts';
import styles from './conflicts.module.css';
import type { Conflict, Told } from './conflict.ts';

type ConflictCardProps = {
  readonly conflict: Conflict;
  readonly told: Told;
  readonly onSettled: () => void;
};

/** One thing to settle: what happened in one sentence, what is proposed, and the choice. */
export function ConflictCard({ conflict, told, onSettled }: ConflictCardProps) {
  const { t } = useTranslation();
  const { open } = useVisit();
  const settle = useCallMutation('conflicts.settle');
  const { conflictId, kind, proposed } = conflict;
  const { sentence, facts, question, help, options } = told;
  const [chosen, setChosen] = useState(proposed);
  const isChoice = options.length > 1;
  const save = () =>
    settle.mutate(
      { conflictId, choice: isChoice ? chosen : proposed },
      { onSuccess: (answer) => answer.ok && onSettled() },
    );
  return (
    <Card title={sentence}>
      <FactList facts={facts} />
      {isChoice && (
        <RadioTiles
          label={question}
          options={options.map((option) => ({
            ...option,
            label:
              option.value === proposed
                ? t('conflicts.proposed', { choice: option.label })
                : option.label,
          }))}
          value={chosen}
          onChange={setChosen}
        />
      )}
      <RefusalNotice answer={settle.data} />
      <div className={cx(styles.end)}>
        <p className={cx(desk.soft, styles.help)}>{help}</p>
        {kind === 'piece-sold-twice' && (
          <Button variant="quiet" onPress={() => open({ page: 'charity', tab: 'twice' })}>
            {t('conflicts.sold.show')}
          </Button>
        )}
        <Button isPending={settle.isPending} onPress={save}>
          {t(isChoice ? 'conflicts.settle' : 'conflicts.done')}
        </Button>
      </div>
    </Card>
  );
}

function FactList({ facts }: { readonly facts: readonly string[] }) {
  if (facts.length === 0) return null;
  return (
    <ul className={cx(styles.facts)}>
      {facts.map((fact) => (
        <li key={fact}>{fact}</li>
      ))}
    </ul>
  );
}
