import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCallQuery } from '../../app/use-call.ts';
import { cx } from '../../ui/cx.ts';
import { SideNav } from '../../ui/SideNav.tsx';
import { ActivitiesPage } from '../activities/ActivitiesPage.tsx';
import { AttendancePage } from '../attendance/AttendancePage.tsx';
import { PeoplePage } from '../people/PeoplePage.tsx';
import { CardsPage } from '../cards/CardsPage.tsx';
import { SettingsPage } from '../settings/SettingsPage.tsx';
import { pageIcons, pagesOf, type DeskPageId } from './desk-pages.ts';
import { useLeave } from './leave-guard.tsx';
import { SignedIn } from './SignedIn.tsx';
import type { StaffSession } from './session.ts';
import styles from './staff-desk.module.css';

const pages: Readonly<Record<DeskPageId, () => ReactNode>> = {
  attendance: AttendancePage,
  people: PeoplePage,
  cards: CardsPage,
  activities: ActivitiesPage,
  settings: SettingsPage,
};

type DeskFrameProps = { readonly session: StaffSession; readonly onSignOut: () => void };

/** The menu of a role's pages beside the page that is open. */
export function DeskFrame({ session, onSignOut }: DeskFrameProps) {
  const { t } = useTranslation();
  const leave = useLeave();
  const hall = useCallQuery('hall.state', {});
  const mine = pagesOf(session.role);
  const [selected, setSelected] = useState<DeskPageId>(mine[0] ?? 'attendance');
  const [visit, setVisit] = useState(0);
  const open = (page: DeskPageId) =>
    leave(() => {
      setSelected(page);
      setVisit((last) => last + 1);
    });
  const Page = pages[selected];
  return (
    <div className={cx(styles.desk)}>
      <SideNav
        label={t('staff.menu')}
        items={mine.map((id) => ({ id, title: t(`staff.page.${id}`), icon: pageIcons[id] }))}
        selected={selected}
        onSelect={open}
        head={<p className={cx(styles.hall)}>{hall.data?.ok ? hall.data.value.hallName : ''}</p>}
        foot={<SignedIn session={session} onSignOut={() => leave(onSignOut)} />}
      />
      <div className={cx(styles.page)}>
        <Page key={visit} />
      </div>
    </div>
  );
}
