import { Activity, useState } from 'react';
import { ImportPage } from '../import/ImportPage.tsx';
import { useLeave } from '../staff/leave-guard.tsx';
import { EditPage } from './EditPage.tsx';
import { ErasePage } from './ErasePage.tsx';
import { EnrolPage } from './EnrolPage.tsx';
import { MergePage } from './MergePage.tsx';
import { PeopleListPage } from './PeopleListPage.tsx';
import { PersonPage } from './PersonPage.tsx';
import { TeamsPage } from './TeamsPage.tsx';

type View =
  | { readonly at: 'list' | 'enrol' | 'teams' | 'import' }
  | { readonly at: 'person'; readonly personId: string; readonly done?: 'enrolled' | 'merged' }
  | { readonly at: 'edit' | 'merge' | 'erase'; readonly personId: string };

const LIST: View = { at: 'list' };

/** People, from the list to one of them; the list stays as it was left. */
export function PeoplePage() {
  const leave = useLeave();
  const [view, setView] = useState(LIST);
  const go = (next: View) => leave(() => setView(next));
  const open = (personId: string) => go({ at: 'person', personId });
  return (
    <>
      <Activity mode={view.at === 'list' ? 'visible' : 'hidden'}>
        <PeopleListPage
          onOpen={open}
          onEnrol={() => go({ at: 'enrol' })}
          onTeams={() => go({ at: 'teams' })}
          onImport={() => go({ at: 'import' })}
        />
      </Activity>
      <OnePage view={view} onGo={go} onSet={setView} />
    </>
  );
}

type OnePageProps = {
  readonly view: View;
  readonly onGo: (view: View) => void;
  /** Goes on after something was saved, without asking. */
  readonly onSet: (view: View) => void;
};

function OnePage({ view, onGo, onSet }: OnePageProps) {
  const toList = () => onGo(LIST);
  switch (view.at) {
    case 'list':
      return null;
    case 'teams':
      return <TeamsPage onBack={toList} />;
    case 'import':
      return <ImportPage onBack={toList} />;
    case 'enrol':
      return (
        <EnrolPage
          onBack={toList}
          onOpen={(personId) => onSet({ at: 'person', personId })}
          onEnrolled={(personId) => onSet({ at: 'person', personId, done: 'enrolled' })}
        />
      );
    case 'person': {
      const { personId, done } = view;
      return (
        <PersonPage
          key={personId}
          personId={personId}
          done={done}
          onBack={toList}
          onOpen={(other) => onGo({ at: 'person', personId: other })}
          onEdit={() => onGo({ at: 'edit', personId })}
          onMerge={() => onGo({ at: 'merge', personId })}
          onErase={() => onGo({ at: 'erase', personId })}
        />
      );
    }
    case 'edit': {
      const person: View = { at: 'person', personId: view.personId };
      return (
        <EditPage
          personId={view.personId}
          onBack={() => onGo(person)}
          onSaved={() => onSet(person)}
        />
      );
    }
    case 'erase':
      return (
        <ErasePage
          personId={view.personId}
          onBack={() => onGo({ at: 'person', personId: view.personId })}
          onDone={() => onSet(LIST)}
        />
      );
    case 'merge':
    default:
      return (
        <MergePage
          personId={view.personId}
          onBack={() => onGo({ at: 'person', personId: view.personId })}
          onMerged={(personId) => onSet({ at: 'person', personId, done: 'merged' })}
        />
      );
  }
}
