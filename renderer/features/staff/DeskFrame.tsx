import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCallQuery } from '../../app/use-call.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { cx } from '../../ui/cx.ts';
import { SideNav } from '../../ui/SideNav.tsx';
import { ActivitiesPage } from '../activities/ActivitiesPage.tsx';
import { AttendancePage } from '../attendance/AttendancePage.tsx';
import { ConflictsPage } from '../conflicts/ConflictsPage.tsx';
import { ExchangePage } from '../exchange/ExchangePage.tsx';
import { useOpenConflicts } from '../conflicts/use-open-conflicts.ts';
import { CataloguePage } from '../catalogue/CataloguePage.tsx';
import { CraftsPage } from '../crafts/CraftsPage.tsx';
import { CharityPage } from '../charity/CharityPage.tsx';
import { LendingPage } from '../lending/LendingPage.tsx';
import { LendingOfficePage } from '../lending-office/LendingOfficePage.tsx';
import { PeoplePage } from '../people/PeoplePage.tsx';
import { CardsPage } from '../cards/CardsPage.tsx';
import { SettingsPage } from '../settings/SettingsPage.tsx';
import { StocktakePage } from '../stocktake/StocktakePage.tsx';
import { TillPage } from '../till/TillPage.tsx';
import { pageIcons, pagesOf, type DeskPageId } from './desk-pages.ts';
import { VisitContext, type DeskVisit } from './desk-visit.ts';
import { useLeave } from './leave-guard.tsx';
import { SignedIn } from './SignedIn.tsx';
import type { StaffSession } from './session.ts';
import styles from './staff-desk.module.css';

const pages: Readonly<Record<DeskPageId, () => ReactNode>> = {
  attendance: AttendancePage,
  lending: LendingPage,
  catalogue: CataloguePage,
  stocktake: StocktakePage,
  'lending-office': LendingOfficePage,
  till: TillPage,
  charity: CharityPage,
  crafts: CraftsPage,
  people: PeoplePage,
  cards: CardsPage,
  activities: ActivitiesPage,
  conflicts: ConflictsPage,
  exchange: ExchangePage,
  settings: SettingsPage,
};

type DeskFrameProps = { readonly session: StaffSession; readonly onSignOut: () => void };

/** The menu of a role's pages beside the page that is open. */
export function DeskFrame({ session, onSignOut }: DeskFrameProps) {
  const { t } = useTranslation();
  const leave = useLeave();
  const hall = useCallQuery('hall.state', {});
  const format = useFormat();
  const counts: Partial<Record<DeskPageId, number>> = { conflicts: useOpenConflicts() };
  const mine = pagesOf(session.role);
  const [selected, setSelected] = useState<DeskPageId>(mine[0] ?? 'attendance');
  const [visits, setVisits] = useState(0);
  const [visit, setVisit] = useState<DeskVisit | null>(null);
  const open = (page: DeskPageId, next: DeskVisit | null = null) =>
    leave(() => {
      setSelected(page);
      setVisit(next);
      setVisits((last) => last + 1);
    });
  const Page = pages[selected];
  return (
    <div className={cx(styles.desk)}>
      <SideNav
        label={t('staff.menu')}
        items={mine.map((id) => ({
          id,
          title: t(`staff.page.${id}`),
          icon: pageIcons[id],
          count: counts[id] ? format.count(counts[id]) : '',
        }))}
        selected={selected}
        onSelect={(page) => open(page)}
        head={<p className={cx(styles.hall)}>{hall.data?.ok ? hall.data.value.hallName : ''}</p>}
        foot={<SignedIn session={session} onSignOut={() => leave(onSignOut)} />}
      />
      <div className={cx(styles.page)}>
        <VisitContext value={{ visit, open: (next) => open(next.page, next) }}>
          <Page key={visits} />
        </VisitContext>
      </div>
    </div>
  );
}
