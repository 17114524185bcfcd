import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalNotice } from '../../app/RefusalNotice.tsx';
import { useCallQuery } from '../../app/use-call.ts';
import { Busy } from '../../ui/Busy.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Page } from '../../ui/Page.tsx';
import { IssueDialog } from '../cards/IssueDialog.tsx';
import { IssuedCardsPage } from '../cards/IssuedCardsPage.tsx';
import { useIssuedCards } from '../cards/use-issued-cards.ts';
import { PersonActions } from './PersonActions.tsx';
import { PersonRecord } from './PersonRecord.tsx';
import { useCardLookup } from './use-card-lookup.ts';

export type PersonPageProps = {
  readonly personId: string;
  /** What was just done to get here. */
  readonly done: 'enrolled' | 'merged' | undefined;
  readonly onBack: () => void;
  /** Another person, whose card was scanned here. */
  readonly onOpen: (personId: string) => void;
  readonly onEdit: () => void;
  readonly onMerge: () => void;
  readonly onErase: () => void;
};

/** One person: all that is known, hours, cards, and what can be done. */
export function PersonPage(props: PersonPageProps) {
  const { t } = useTranslation();
  const { personId, done } = props;
  const found = useCallQuery('people.get', { personId });
  const teams = useCallQuery('people.teams', {});
  const issued = useIssuedCards();
  const [isIssuing, setIsIssuing] = useState(false);
  const scan = useCardLookup({
    isListening: !isIssuing,
    onFound: (other) => {
      if (other.personId !== personId) props.onOpen(other.personId);
    },
  });
  const person = found.data?.ok ? found.data.value : undefined;
  if (issued.cards !== null) return <IssuedCardsPage issued={issued} />;
  const issue = () => setIsIssuing(true);
  return (
    <Page
      title={person?.name ?? ''}
      {...(person && { subtitle: t('people.subtitle', person) })}
      back={{ label: t('people.toList'), onPress: props.onBack }}
      actions={person && <PersonActions {...props} person={person} />}
    >
      {found.isPending && <Busy label={t('common.loading')} />}
      <RefusalNotice answer={found.data} />
      {scan.problem !== undefined && <Notice tone="look">{scan.problem}</Notice>}
      {done === 'merged' && <Notice tone="success">{t('people.done.merged')}</Notice>}
      {done === 'enrolled' && person?.active && person.cards.length === 0 && (
        <Notice tone="success">{t('people.done.enrolled')}</Notice>
      )}
      {person?.active === false && <Notice tone="look">{t('people.inactiveNote')}</Notice>}
      {person && (
        <PersonRecord
          person={person}
          teams={teams.data?.ok ? teams.data.value : []}
          onIssue={issue}
          onErase={props.onErase}
        />
      )}
      {person && (
        <IssueDialog
          people={[{ ...person, hasCard: person.cards.some((card) => card.revokedOn === null) }]}
          isOpen={isIssuing}
          onClose={() => setIsIssuing(false)}
          onIssued={(cards, choice) => {
            setIsIssuing(false);
            issued.take(cards, choice);
          }}
        />
      )}
    </Page>
  );
}
