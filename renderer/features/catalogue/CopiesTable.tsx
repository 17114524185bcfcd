import { useTranslation } from 'react-i18next';
import type { CopyRow } from '../../../shared/contract/catalogue.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { cx } from '../../ui/cx.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Table, type Column } from '../../ui/Table.tsx';
import own from './catalogue.module.css';
import { CopyState } from './CopyState.tsx';

type CopiesTableProps = {
  readonly copies: readonly CopyRow[];
  readonly isTicked: (copy: CopyRow) => boolean;
  readonly onTick: (copy: CopyRow, isTicked: boolean) => void;
  readonly onEdit: (copy: CopyRow) => void;
  readonly onNote: (copy: CopyRow) => void;
};

export function CopiesTable(props: CopiesTableProps) {
  const { t } = useTranslation();
  const columns: readonly Column<CopyRow>[] = [
    {
      key: 'code',
      title: t('catalogue.code'),
      cell: (copy) => tickOf(copy, props),
      isRowHeader: true,
      width: '13rem',
    },
    { key: 'state', title: t('catalogue.stateTitle'), cell: stateOf },
    { key: 'location', title: t('catalogue.field.location'), cell: locationOf, width: '14%' },
    { key: 'source', title: t('catalogue.field.source'), cell: sourceOf, width: '14%' },
    {
      key: 'loans',
      title: t('catalogue.loans'),
      cell: (copy) => copy.loans + copy.uses,
      align: 'end',
      width: '5rem',
    },
    {
      key: 'do',
      title: '',
      spokenTitle: t('catalogue.actions'),
      cell: (copy) => actionsOf(copy, props),
      align: 'end',
      width: '13rem',
    },
  ];
  return (
    <Table
      label={t('catalogue.copiesTitle')}
      columns={columns}
      rows={props.copies}
      rowKey={(copy) => copy.copyId}
      empty={
        <EmptyState title={t('catalogue.noCopiesYet')}>{t('catalogue.noCopiesYetHelp')}</EmptyState>
      }
    />
  );
}

function tickOf(copy: CopyRow, { isTicked, onTick }: CopiesTableProps) {
  return (
    <Checkbox
      label={copy.code}
      isSelected={isTicked(copy)}
      onChange={(isOn) => onTick(copy, isOn)}
    />
  );
}

function actionsOf(copy: CopyRow, { onEdit, onNote }: CopiesTableProps) {
  return <Actions copy={copy} onEdit={onEdit} onNote={onNote} />;
}

const stateOf = (copy: CopyRow) => <CopyState copy={copy} />;
const locationOf = ({ location }: CopyRow) => <span className={cx(own.clamped)}>{location}</span>;
const sourceOf = (copy: CopyRow) => <Source copy={copy} />;

function Source({ copy: { source, donorName, donorOrg } }: { readonly copy: CopyRow }) {
  const { t } = useTranslation();
  const name = donorName ?? donorOrg;
  return (
    <span className={cx(own.clamped)}>
      {source === 'donated' && name !== null
        ? t('catalogue.donatedBy', { name })
        : t(`catalogue.source.${source}`)}
    </span>
  );
}

type ActionsProps = { readonly copy: CopyRow } & Pick<CopiesTableProps, 'onEdit' | 'onNote'>;

function Actions({ copy, onEdit, onNote }: ActionsProps) {
  const { t } = useTranslation();
  return (
    <span className={cx(own.buttons)}>
      <Button
        variant="quiet"
        label={t('catalogue.editCopy', { code: copy.code })}
        onPress={() => onEdit(copy)}
      >
        {t('common.edit')}
      </Button>
      <Button
        variant="quiet"
        label={t('catalogue.noteOf', { code: copy.code })}
        onPress={() => onNote(copy)}
      >
        {t('catalogue.noteIt')}
      </Button>
    </span>
  );
}
