import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Value } from '../../../shared/contract/calls.ts';
import { useCallMutation } from '../../app/use-call.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Button } from '../../ui/Button.tsx';
import { Page, type PageProps } from '../../ui/Page.tsx';
import { ExportButtons } from '../attendance/ExportButtons.tsx';
import { BeginDialog } from './BeginDialog.tsx';
import { CloseDialog } from './CloseDialog.tsx';
import { Exported } from './Exported.tsx';
import { lastShelf, rememberShelf } from './last-shelf.ts';
import { ShelfChoice } from './ShelfChoice.tsx';
import { ShelfCount } from './ShelfCount.tsx';
import { hasEntries, shelfToResume, type Shelf, type Take } from './take.ts';

type CountDeskProps = {
  readonly take: Take;
  readonly back: NonNullable<PageProps['back']>;
  readonly onClosed: (written: Value<'stocktake.close'>) => void;
};

type OpenDialogs = { readonly kind: 'begin'; readonly shelf: Shelf } | { readonly kind: 'close' };

/** A count under way: its shelves, or the one that is being counted. */
export function CountDesk({ take, back, onClosed }: CountDeskProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { stocktakeId, name, counted, expected } = take;
  const [shelf, setShelf] = useState(() => shelfToResume(take, lastShelf(stocktakeId)));
  const [dialog, setDialog] = useState<OpenDialogs | null>(null);
  const exporting = useCallMutation('stocktake.export');
  const closeDialog = () => setDialog(null);
  const count = (next: string) => {
    rememberShelf(stocktakeId, next);
    setShelf(next);
    closeDialog();
  };
  const choose = (next: Shelf) => {
    if (next.begun) count(next.shelf);
    else setDialog({ kind: 'begin', shelf: next });
  };
  if (shelf !== null)
    return <ShelfCount key={shelf} take={take} shelf={shelf} onOtherShelf={() => setShelf(null)} />;
  const facts = { counted: format.count(counted), expected: format.count(expected) };
  return (
    <Page
      title={name}
      subtitle={t('stocktake.progress', facts)}
      back={back}
      layout="fill"
      actions={
        <>
          {hasEntries(take) && (
            <ExportButtons
              isPending={exporting.isPending}
              onExport={(as) => exporting.mutate({ stocktakeId, format: as })}
            />
          )}
          <Button variant="quiet" onPress={() => setDialog({ kind: 'close' })}>
            {t('stocktake.close')}
          </Button>
        </>
      }
    >
      <Exported answer={exporting.data} onClose={exporting.reset} />
      <ShelfChoice take={take} onChoose={choose} />
      {dialog?.kind === 'begin' && (
        <BeginDialog
          stocktakeId={stocktakeId}
          shelf={dialog.shelf}
          onClose={closeDialog}
          onBegun={count}
        />
      )}
      {dialog?.kind === 'close' && (
        <CloseDialog take={take} onClose={closeDialog} onClosed={onClosed} />
      )}
    </Page>
  );
}
