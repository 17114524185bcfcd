import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Page } from '../../ui/Page.tsx';
import { ChoosePeople } from './ChoosePeople.tsx';
import { IssueDialog, type CardHolder } from './IssueDialog.tsx';
import { IssuedCardsPage } from './IssuedCardsPage.tsx';
import { useIssuedCards } from './use-issued-cards.ts';

/** Cards for many people at once. */
export function CardsPage() {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<ReadonlyMap<string, CardHolder>>(new Map());
  const [isIssuing, setIsIssuing] = useState(false);
  const issued = useIssuedCards();
  const count = chosen.size;
  if (issued.cards !== null) return <IssuedCardsPage issued={issued} />;
  return (
    <Page
      title={t('cards.title')}
      subtitle={t('cards.subtitle')}
      layout="fill"
      actions={
        <Button icon="card" isDisabled={count === 0} onPress={() => setIsIssuing(true)}>
          {t('cards.issueMany', { count })}
        </Button>
      }
    >
      <ChoosePeople chosen={chosen} onChange={setChosen} />
      <IssueDialog
        people={[...chosen.values()]}
        isOpen={isIssuing}
        onClose={() => setIsIssuing(false)}
        onIssued={(cards, choice) => {
          setIsIssuing(false);
          setChosen(new Map());
          issued.take(cards, choice);
        }}
      />
    </Page>
  );
}
