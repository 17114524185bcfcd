import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PrintableLabel } from '../../../shared/contract/print.ts';
import { useCallQuery } from '../../app/use-call.ts';
import { Busy } from '../../ui/Busy.tsx';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Page } from '../../ui/Page.tsx';
import { LabelsDialog } from '../printing/LabelsDialog.tsx';
import styles from '../staff/desk.module.css';
import { AddCopiesDialog, type NewCopies } from './AddCopiesDialog.tsx';
import { BookEar } from './BookEar.tsx';
import { CatalogueRefusal } from './CatalogueRefusal.tsx';
import { CopiesCard } from './CopiesCard.tsx';
import { CoverDialog } from './CoverDialog.tsx';
import { HoldsCard } from './HoldsCard.tsx';
import { labelsOf } from './labels.ts';
import { LookupNotice } from './LookupNotice.tsx';
import { shortTitle } from './short-title.ts';
import { TitleFacts } from './TitleFacts.tsx';
import { TitleSummary } from './TitleSummary.tsx';
import { useBookLookup } from './use-book-lookup.ts';

export type TitlePageProps = {
  readonly titleId: string;
  /** 'saved': just catalogued, and its copies are asked for. 'copies': copies are asked for. */
  readonly begins: 'saved' | 'copies' | undefined;
  readonly backLabel: string;
  readonly onBack: () => void;
  readonly onEdit: () => void;
  /** Another title, which was scanned here. */
  readonly onOpen: (titleId: string) => void;
  readonly onNew: (isbn: string) => void;
};

type Open = 'copies' | 'cover' | 'copy' | null;

/** One title: all that is known, its copies and who waits for it. */
export function TitlePage(props: TitlePageProps) {
  const { t } = useTranslation();
  const { titleId, begins } = props;
  const found = useCallQuery('catalogue.get', { titleId });
  const [open, setOpen] = useState<Open>(begins === undefined ? null : 'copies');
  const [labels, setLabels] = useState<readonly PrintableLabel[]>([]);
  const [added, setAdded] = useState(0);
  const lookup = useBookLookup({
    isListening: open === null && labels.length === 0,
    onFound: (other) => {
      if (other !== titleId) props.onOpen(other);
    },
  });
  const title = found.data?.ok ? found.data.value : undefined;
  const close = () => setOpen(null);
  const take = (copies: NewCopies) => {
    setAdded(copies.length);
    close();
    if (title) setLabels(labelsOf(title, copies));
  };
  return (
    <Page
      title={shortTitle(title?.name ?? '')}
      {...(title && { subtitle: title.callNumber ?? t('catalogue.callNumberNone') })}
      back={{ label: props.backLabel, onPress: props.onBack }}
      actions={title && <Button onPress={props.onEdit}>{t('catalogue.editTitle')}</Button>}
    >
      {found.isPending && <Busy label={t('common.loading')} />}
      <CatalogueRefusal answer={found.data} />
      {open !== 'copies' && open !== 'copy' && <BookEar lookup={lookup} />}
      <LookupNotice missing={lookup.missing} onNew={props.onNew} />
      {added > 0 && <Notice tone="success">{t('catalogue.added', { count: added })}</Notice>}
      {begins === 'saved' && added === 0 && title?.copies.length === 0 && (
        <Notice tone="success">{t('catalogue.savedNoCopies')}</Notice>
      )}
      {title && (
        <>
          <div className={cx(styles.halves)}>
            <TitleFacts title={title} onCover={() => setOpen('cover')} />
            <HoldsCard title={title} />
          </div>
          <CopiesCard
            title={title}
            onLabels={setLabels}
            onAdd={() => setOpen('copies')}
            onDialog={(isOpen) => setOpen(isOpen ? 'copy' : null)}
          />
          <TitleSummary summary={title.summary} />
          <AddCopiesDialog
            title={title}
            isOpen={open === 'copies'}
            onClose={close}
            onAdded={take}
          />
          <CoverDialog title={title} isOpen={open === 'cover'} onClose={close} />
          <LabelsDialog run={{ kind: 'labels', labels }} onClose={() => setLabels([])} />
        </>
      )}
    </Page>
  );
}
