import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CopyRow, TitleFull } from '../../../shared/contract/catalogue.ts';
import type { PrintableLabel } from '../../../shared/contract/print.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { CopiesTable } from './CopiesTable.tsx';
import { EditCopyDialog } from './EditCopyDialog.tsx';
import { labelsOf } from './labels.ts';
import { NoteCopyDialog } from './NoteCopyDialog.tsx';

type CopiesCardProps = {
  readonly title: TitleFull;
  readonly onLabels: (labels: readonly PrintableLabel[]) => void;
  readonly onAdd: () => void;
  readonly onDialog: (isOpen: boolean) => void;
};

type Doing = { readonly what: 'edit' | 'note'; readonly copy: CopyRow };

/** The copies of a title; of those that are ticked, or of all, labels can be printed again. */
export function CopiesCard({ title, onLabels, onAdd, onDialog }: CopiesCardProps) {
  const { t } = useTranslation();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [doing, setDoing] = useState<Doing | null>(null);
  const { copies } = title;
  const chosen = copies.filter(({ copyId }) => ticked.has(copyId));
  const labelled = chosen.length > 0 ? chosen : copies.filter((copy) => copy.state !== 'withdrawn');
  const begin = (next: Doing | null) => {
    setDoing(next);
    onDialog(next !== null);
  };
  const tick = ({ copyId }: CopyRow, isTicked: boolean) => {
    const next = new Set(ticked);
    if (isTicked) next.add(copyId);
    else next.delete(copyId);
    setTicked(next);
  };
  return (
    <Card
      title={t('catalogue.copiesTitle')}
      actions={
        <>
          <Button
            variant="quiet"
            isDisabled={labelled.length === 0}
            onPress={() => onLabels(labelsOf(title, labelled))}
          >
            {chosen.length > 0
              ? t('catalogue.printChosen', { count: chosen.length })
              : t('catalogue.printLabels')}
          </Button>
          <Button icon="plus" onPress={onAdd}>
            {t('catalogue.addCopies')}
          </Button>
        </>
      }
    >
      <CopiesTable
        copies={copies}
        isTicked={({ copyId }) => ticked.has(copyId)}
        onTick={tick}
        onEdit={(copy) => begin({ what: 'edit', copy })}
        onNote={(copy) => begin({ what: 'note', copy })}
      />
      {doing?.what === 'edit' && <EditCopyDialog copy={doing.copy} onClose={() => begin(null)} />}
      {doing?.what === 'note' && <NoteCopyDialog copy={doing.copy} onClose={() => begin(null)} />}
    </Card>
  );
}
