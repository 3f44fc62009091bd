import type { Frame } from '../frame';
import { lazy } from '../lazy';
import type { Route } from '../route';
import { t } from '../t';
import { useActivePage } from '../use-active-page';
import { Agenda } from './agenda';
import { Home } from './home';

const PersonView = lazy(() => import('./person-view').then((module) => module.PersonView));
const PlanInWords = lazy(() => import('./plan-in-words').then((module) => module.PlanInWords));
const BriefView = lazy(() => import('./brief-view').then((module) => module.BriefView));
const AddPerson = lazy(() => import('./add-person').then((module) => module.AddPerson));
const RecentChanges = lazy(() => import('./recent-changes').then((module) => module.RecentChanges));
const Settings = lazy(() => import('./settings').then((module) => module.Settings));
const PlansRoom = lazy(() => import('./plans-room').then((module) => module.PlansRoom));
const TemplatesRoom = lazy(() => import('./templates-room').then((module) => module.TemplatesRoom));
const RhythmsRoom = lazy(() => import('./rhythms-room').then((module) => module.RhythmsRoom));
const BackupRoom = lazy(() => import('./backup-room').then((module) => module.BackupRoom));
const ReceiptRoom = lazy(() => import('./receipt-room').then((module) => module.ReceiptRoom));
const CompanyView = lazy(() => import('./company-view').then((module) => module.CompanyView));
const ShortcutsRoom = lazy(() => import('./shortcuts-room').then((module) => module.ShortcutsRoom));
const Welcome = lazy(() => import('./welcome').then((module) => module.Welcome));
const ReaderHealth = lazy(() => import('./reader-health').then((module) => module.ReaderHealth));

interface Props {
  route: Route;
  frame: Frame;
  /** Whether the database may be read. */
  ready: boolean;
}

/** The view that the route names. */
export function View({ route, frame, ready }: Props) {
  // The page is asked while the database is being opened, and kept in sight behind other views.
  const { active, again } = useActivePage(frame !== 'dashboard');
  if (!ready) return <div class="opening" aria-busy="true" />;
  if (route.view === 'person' && route.plan !== undefined) return <PlanInWords id={route.id} words={route.plan} />;
  if (route.view === 'person' && route.brief) return <BriefView key={route.id} id={route.id} frame={frame} />;
  if (route.view === 'person')
    return <PersonView key={route.id} id={route.id} snooze={route.snooze ?? null} active={active} />;
  if (route.view === 'add') return <AddPerson key={route.name} name={route.name} />;
  if (route.view === 'changes') return <RecentChanges />;
  if (route.view === 'health') return <ReaderHealth />;
  if (route.view === 'plans') return <PlansRoom />;
  if (route.view === 'templates') return <TemplatesRoom />;
  if (route.view === 'rhythms') return <RhythmsRoom />;
  if (route.view === 'settings') return <Settings />;
  if (route.view === 'receipt') return <ReceiptRoom />;
  if (route.view === 'welcome') return <Welcome />;
  if (route.view === 'backup') return <BackupRoom {...(route.now && { now: true })} />;
  if (route.view === 'company') return <CompanyView key={route.name} name={route.name} />;
  if (route.view === 'shortcuts') return <ShortcutsRoom />;
  if (route.view === 'agenda' || frame === 'dashboard') {
    return (
      <>
        <h1 class="for-ears">{t('agenda')}</h1>
        <Agenda first={50} />
      </>
    );
  }
  return <Home active={active} again={again} />;
}
