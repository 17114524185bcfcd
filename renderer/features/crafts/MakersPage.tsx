import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MakerRow } from '../../../shared/contract/crafts.ts';
import { RefusalNotice } from '../../app/RefusalNotice.tsx';
import { useCallQuery } from '../../app/use-call.ts';
import { Badge } from '../../ui/Badge.tsx';
import { cx } from '../../ui/cx.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Page, type PageProps } from '../../ui/Page.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { Table, type Column } from '../../ui/Table.tsx';
import { IgnoresScans } from '../../scan/HearsScanner.tsx';
import styles from '../staff/desk.module.css';
import own from './crafts.module.css';
import { MakerDialog } from './MakerDialog.tsx';
import { useShownName } from './use-shown-name.ts';

type MakersPageProps = { readonly back: NonNullable<PageProps['back']> };

const MOST_FOUND = 50;
const MOST_TYPED = 40;

/** Those who made something, and any resident who is looked for. */
export function MakersPage({ back }: MakersPageProps) {
  const { t } = useTranslation();
  const [query, setQuery] = useState('');
  const [open, setOpen] = useState<MakerRow | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const asked = query.trim().slice(0, MOST_TYPED);
  const found = useCallQuery(
    'crafts.makers',
    { query: asked, limit: MOST_FOUND },
    { keepsLast: true },
  );
  const rows = found.data?.ok ? found.data.value : [];
  const begin = (maker: MakerRow) => {
    setDone(null);
    setOpen(maker);
  };
  return (
    <Page
      title={t('crafts.makers')}
      subtitle={t('crafts.makersSubtitle')}
      layout="fill"
      back={back}
    >
      {open === null && <IgnoresScans />}
      <div className={cx(styles.toolbar)}>
        <SearchField
          label={t('crafts.findMaker')}
          placeholder={t('crafts.findMakerHint')}
          value={query}
          onChange={setQuery}
          takesFocus
        />
      </div>
      {done !== null && <Notice tone="success">{done}</Notice>}
      <RefusalNotice answer={found.data} />
      <div className={cx(styles.grow)}>
        <MakersTable
          rows={rows}
          isLoading={found.isPending}
          isSearch={asked !== ''}
          onOpen={begin}
        />
      </div>
      {open !== null && (
        <MakerDialog
          personId={open.personId}
          number={open.number}
          onClose={() => setOpen(null)}
          onDone={(sentence) => {
            setOpen(null);
            setDone(sentence);
          }}
        />
      )}
    </Page>
  );
}

type MakersTableProps = {
  readonly rows: readonly MakerRow[];
  readonly isLoading: boolean;
  readonly isSearch: boolean;
  readonly onOpen: (maker: MakerRow) => void;
};

function MakersTable({ rows, isLoading, isSearch, onOpen }: MakersTableProps) {
  const { t } = useTranslation();
  const columns: readonly Column<MakerRow>[] = [
    { key: 'name', title: t('crafts.resident'), cell: nameOf, isRowHeader: true, width: '26%' },
    { key: 'shown', title: t('crafts.inPublic'), cell: shownOf, width: '28%' },
    { key: 'guardian', title: t('crafts.guardian'), cell: guardianOf, width: '16%' },
    { key: 'story', title: t('crafts.makerStory'), cell: storyOf },
  ];
  return (
    <Table
      label={t('crafts.makers')}
      columns={columns}
      rows={rows}
      rowKey={({ personId }) => personId}
      onOpen={onOpen}
      isLoading={isLoading}
      empty={
        isSearch ? (
          <EmptyState title={t('crafts.noneFound')}>{t('crafts.noMakerFound')}</EmptyState>
        ) : (
          <EmptyState title={t('crafts.noMakersYet')}>{t('crafts.noMakersYetHelp')}</EmptyState>
        )
      }
    />
  );
}

const nameOf = (maker: MakerRow) => <Name maker={maker} />;
const shownOf = (maker: MakerRow) => <Shown maker={maker} />;
const guardianOf = ({ guardianName }: MakerRow) => (
  <span className={cx(own.clamped)}>{guardianName}</span>
);
const storyOf = ({ story }: MakerRow) => <span className={cx(own.clamped)}>{story}</span>;

function Name({ maker: { name, number, isChild } }: { readonly maker: MakerRow }) {
  const { t } = useTranslation();
  return (
    <span className={cx(own.names)}>
      <span className={cx(own.clamped)}>{name}</span>
      <span className={cx(own.about, own.line)}>
        <span>{t('people.subtitle', { number })}</span>
        {isChild && <Badge>{t('crafts.child')}</Badge>}
      </span>
    </span>
  );
}

function Shown({ maker }: { readonly maker: MakerRow }) {
  const shownName = useShownName();
  return <span className={cx(own.clamped)}>{shownName(maker)}</span>;
}
