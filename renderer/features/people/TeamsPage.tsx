import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Value } from '../../../shared/contract/calls.ts';
import { RefusalNotice } from '../../app/RefusalNotice.tsx';
import { useCallQuery } from '../../app/use-call.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Page } from '../../ui/Page.tsx';
import { Table, type Column } from '../../ui/Table.tsx';
import { TeamDialog } from './TeamDialog.tsx';

type Team = Value<'people.teams'>[number];

/** Volunteer teams: added and renamed. */
export function TeamsPage({ onBack }: { readonly onBack: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const teams = useCallQuery('people.teams', {});
  const [edited, setEdited] = useState<{ readonly team: Team | null } | null>(null);
  const columns: readonly Column<Team>[] = [
    { key: 'name', title: t('people.teamName'), cell: (team) => team.name, isRowHeader: true },
    {
      key: 'members',
      title: t('people.members'),
      cell: (team) => format.count(team.members),
      align: 'end',
      width: '9rem',
    },
    {
      key: 'rename',
      title: '',
      spokenTitle: t('people.rename'),
      cell: (team) => renameOf(t('people.rename'), () => setEdited({ team })),
      align: 'end',
      width: '10rem',
    },
  ];
  return (
    <Page
      title={t('people.teamsTitle')}
      back={{ label: t('people.toList'), onPress: onBack }}
      actions={
        <Button icon="plus" onPress={() => setEdited({ team: null })}>
          {t('people.addTeam')}
        </Button>
      }
    >
      <RefusalNotice answer={teams.data} />
      <Table
        label={t('people.teamsTitle')}
        columns={columns}
        rows={teams.data?.ok ? teams.data.value : []}
        rowKey={(team) => team.teamId}
        isLoading={teams.isPending}
        empty={<EmptyState title={t('people.noTeamsYet')}>{t('people.noTeamsYetHelp')}</EmptyState>}
      />
      {edited && <TeamDialog team={edited.team} onClose={() => setEdited(null)} />}
    </Page>
  );
}

function renameOf(label: string, onPress: () => void) {
  return (
    <Button variant="quiet" onPress={onPress}>
      {label}
    </Button>
  );
}
