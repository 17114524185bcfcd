import { Activity, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useVisit } from '../staff/desk-visit.ts';
import { useLeave } from '../staff/leave-guard.tsx';
import { backOf, LIST, viewOf, type CatalogueView } from './catalogue-view.ts';
import { EditTitlePage } from './EditTitlePage.tsx';
import { NewTitlePage } from './NewTitlePage.tsx';
import { TitleImportPage } from './TitleImportPage.tsx';
import { TitleListPage } from './TitleListPage.tsx';
import { TitlePage } from './TitlePage.tsx';

/** The catalogue, from the list to one title; the list stays as it was left. */
export function CataloguePage() {
  const leave = useLeave();
  const { visit } = useVisit();
  const [view, setView] = useState(() => viewOf(visit));
  const [imports, setImports] = useState(0);
  const go = (next: CatalogueView) => leave(() => setView(next));
  return (
    <>
      <Activity mode={view.at === 'list' ? 'visible' : 'hidden'}>
        <TitleListPage
          key={imports}
          onOpen={(titleId) => go({ at: 'title', titleId })}
          onNew={(isbn) => go({ at: 'new', isbn })}
          onImport={() => go({ at: 'import' })}
        />
      </Activity>
      <OnePage
        view={view}
        onGo={go}
        onSet={setView}
        onImported={() => {
          // What was looked for before would hide what came in.
          setImports(imports + 1);
          setView(LIST);
        }}
      />
    </>
  );
}

type OnePageProps = {
  readonly view: CatalogueView;
  readonly onGo: (view: CatalogueView) => void;
  /** Goes on after something was saved, without asking. */
  readonly onSet: (view: CatalogueView) => void;
  readonly onImported: () => void;
};

function OnePage({ view, onGo, onSet, onImported }: OnePageProps) {
  const { t } = useTranslation();
  const { visit, open } = useVisit();
  const desk = backOf(visit);
  const onBack = () => (desk === null ? onGo(LIST) : open(desk));
  const backLabel = desk === null ? t('catalogue.toList') : t('catalogue.toDesk');
  switch (view.at) {
    case 'list':
      return null;
    case 'import':
      return <TitleImportPage onBack={() => onGo(LIST)} onDone={onImported} />;
    case 'new':
      return (
        <NewTitlePage
          key={view.isbn}
          isbn={view.isbn}
          backLabel={backLabel}
          onBack={onBack}
          onOpen={(titleId) => onSet({ at: 'title', titleId, begins: 'copies' })}
          onSaved={(titleId) => onSet({ at: 'title', titleId, begins: 'saved' })}
        />
      );
    case 'title': {
      const { titleId, begins } = view;
      return (
        <TitlePage
          key={titleId}
          titleId={titleId}
          begins={begins}
          backLabel={backLabel}
          onBack={onBack}
          onEdit={() => onGo({ at: 'edit', titleId })}
          onOpen={(other) => onGo({ at: 'title', titleId: other })}
          onNew={(isbn) => onGo({ at: 'new', isbn })}
        />
      );
    }
    case 'edit':
    default: {
      const title: CatalogueView = { at: 'title', titleId: view.titleId };
      return (
        <EditTitlePage
          titleId={view.titleId}
          onBack={() => onGo(title)}
          onOpen={(titleId) => onSet({ at: 'title', titleId })}
          onSaved={() => onSet(title)}
        />
      );
    }
  }
}
