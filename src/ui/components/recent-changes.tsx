import { useContext } from 'preact/hooks';
import { get, latestChanges } from '../../store/read/record';
import type { Change, ChangeLabel } from '../../store/schema';
import { FaceContext } from '../face-context';
import { goBack } from '../route';
import { type MessageKey, t } from '../t';
import { undo } from '../undo';
import { useEscape } from '../use-escape';
import { useLive } from '../use-live';
import { useSave } from '../use-save';
import { Icon } from './icon';
import { Moment } from './moment';
import { ViewHeader } from './view-header';

const labels: Record<ChangeLabel, MessageKey> = {
  'contact-kept': 'changeKept',
  'contact-edited': 'changeEdited',
  'contact-identified': 'changeIdentified',
  'contact-distinguished': 'changeDistinguished',
  'contact-merged': 'changeMerged',
  'contact-erased': 'changeErased',
  'conversation-settled': 'changeSettled',
  'touchpoint-logged': 'changeTouchpointLogged',
  'touchpoint-edited': 'changeTouchpointEdited',
  'touchpoint-erased': 'changeTouchpointErased',
  'note-written': 'changeNoteWritten',
  'note-edited': 'changeNoteEdited',
  'note-erased': 'changeNoteErased',
  'follow-up-planned': 'changeFollowUpPlanned',
  'follow-up-edited': 'changeFollowUpEdited',
  'follow-up-done': 'changeFollowUpDone',
  'follow-up-dismissed': 'changeFollowUpDismissed',
  'follow-up-snoozed': 'changeFollowUpSnoozed',
  'follow-up-woken': 'changeFollowUpWoken',
  'wait-answered': 'changeWaitAnswered',
  'cadence-edited': 'changeCadence',
  'important-date-edited': 'changeImportantDate',
  'plan-edited': 'changePlan',
  'plan-started': 'changePlanStarted',
  'plan-moved': 'changePlanMoved',
  'plan-stopped': 'changePlanStopped',
  'template-edited': 'changeTemplate',
  'template-used': 'changeTemplateUsed',
  'settings-edited': 'changeSettings',
  'own-addresses-edited': 'changeOwnAddresses',
  'reading-edited': 'changeReading',
  'sample-added': 'changeSampleAdded',
  'sample-removed': 'changeSampleRemoved',
  'backup-restored': 'changeRestored',
  'change-undone': 'changeUndone',
};

/** What was changed last, each with its undoing. */
export function RecentChanges() {
  const { store } = useContext(FaceContext);
  useEscape(true, goBack);
  const changes = useLive(async () => {
    const latest = await latestChanges(store, 50);
    return Promise.all(
      latest.map(async (change) => {
        const contacts = await Promise.all(change.contactIds.map((id) => get(store, 'contacts', id)));
        return { change, who: contacts.flatMap((contact) => contact?.name ?? []).join(', ') || erasedName(change) };
      }),
    );
  }, []);
  return (
    <section class="changes">
      <ViewHeader title={t('recentChanges')} />
      {changes?.length === 0 && <p class="muted">{t('noChanges')}</p>}
      <ul>
        {changes?.map(({ change, who }) => (
          <ChangeRow key={change.id} change={change} who={who} />
        ))}
      </ul>
    </section>
  );
}

function ChangeRow({ change, who }: { change: Change; who: string }) {
  const { busy, save } = useSave();
  const what = t(labels[change.label]);
  return (
    <li class="row">
      <p class="row-title">
        <span class="who">{who}</span>
        <span class="what">{what}</span>
      </p>
      <p class="row-facts">
        <Moment at={change.at} precision="ms" />
      </p>
      <button
        type="button"
        class="quiet"
        disabled={busy}
        aria-label={t('undoThis', what, who)}
        onClick={() => save(() => undo(change.id), { text: t('undone'), undone: true })}
      >
        <Icon name="undo" />
        {t('undo')}
      </button>
    </li>
  );
}

/** What concerns the rep and no contact: the rules that contacts inherit, too. */
const mine = new Set<ChangeLabel>([
  'own-addresses-edited',
  'settings-edited',
  'plan-edited',
  'template-edited',
  'cadence-edited',
  'backup-restored',
]);

/** The name of whoever went with the change. */
function erasedName(change: Change): string {
  for (const step of change.steps) {
    if (step.did === 'erase' && 'name' in step.before) return step.before.name;
  }
  return mine.has(change.label) ? t('you') : t('somebody');
}
