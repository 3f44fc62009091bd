import { useContext } from 'preact/hooks';
import { colourOn } from '../../domain/cadence';
import { dayOf, dueOn } from '../../domain/due';
import { daysPast, wallClock } from '../../domain/lateness';
import { contactAddress } from '../../domain/link';
import type { CadenceDue, DateDue } from '../../domain/standing-due';
import type { Day } from '../../domain/working-time';
import { command } from '../../messages/channel';
import type { StandingRow as Standing } from '../../store/read/agenda';
import { sectionOfStanding } from '../agenda-section';
import { dateKindName } from '../date-kind-name';
import { FaceContext } from '../face-context';
import { dueInFull, dueWords } from '../format';
import { lazy } from '../lazy';
import { hashOf } from '../route';
import { t, tn } from '../t';
import { useRow } from '../use-row';
import { DueTime } from './due-time';
import { Icon } from './icon';
import { IconButton } from './icon-button';
import { RowFrame } from './row-frame';

const SnoozeChoice = lazy(() => import('./snooze-choice').then((module) => module.SnoozeChoice), null);
const ChannelChoice = lazy(() => import('./channel-choice').then((module) => module.ChannelChoice), null);
const RowContext = lazy(() => import('./row-context').then((module) => module.RowContext), null);

interface Props {
  row: Standing;
  named?: boolean;
  /** As of `FollowUpRow`. */
  snoozing?: boolean;
}

/** What follows from a contact by itself: it is time to get in touch, or an important date comes. */
export function StandingRow({ row: { standing, contact }, named = false, snoozing = false }: Props) {
  const { now } = useContext(FaceContext);
  const { line, busy, open, toggle, close, leave } = useRow(snoozing ? 'snooze' : null);
  const { id: contactId, name } = contact;
  const address = contactAddress(contact);
  const isCadence = standing.kind === 'cadence';
  const putOff = (until: Day) =>
    isCadence
      ? command('cadence.pause', { contactId, until })
      : command('importantDate.snooze', { contactId, dateId: standing.dateId, until });
  return (
    <RowFrame
      item={named ? standing.id : null}
      line={line}
      class={sectionOfStanding(standing, now)}
      busy={busy}
      tick={{
        label: t(isCadence ? 'touchedWith' : 'dateDoneWith', name),
        title: t(isCadence ? 'touched' : 'done'),
        ...(isCadence ? { expanded: open === 'channel' } : {}),
        press: () => {
          if (isCadence) return toggle('channel');
          const year = dayOf(standing.on).year;
          void leave(
            () => command('importantDate.handle', { contactId, dateId: standing.dateId, year }),
            t('savedDone', name),
          );
        },
      }}
      title={
        <>
          {named && (
            <a class="who" href={hashOf({ view: 'person', id: contactId })}>
              {name}
            </a>
          )}
          <span class="what">{isCadence ? t('getInTouch') : dateWords(standing, contact)}</span>
        </>
      }
      facts={isCadence ? <CadenceFacts standing={standing} /> : <DueTime due={standing.on} />}
      actions={
        <>
          <IconButton
            icon="later"
            data-key="h"
            label={t(isCadence ? 'pauseFor' : 'snoozeFor', name)}
            aria-expanded={open === 'snooze'}
            disabled={busy}
            onClick={() => toggle('snooze')}
          />
          {named && address !== null && (
            <a
              class="icon-button"
              data-key="o"
              href={address}
              target="_blank"
              rel="noreferrer"
              aria-label={t('openProfile', name)}
              title={t('openProfile', name)}
            >
              <Icon name="open" />
            </a>
          )}
          {isCadence && (
            <IconButton
              icon="skip"
              label={t('skipFor', name)}
              disabled={busy}
              onClick={() => leave(() => command('cadence.skip', { contactId }), t('savedSkipped', name))}
            />
          )}
          <IconButton
            icon="unfold"
            label={t('moreAbout', name)}
            aria-expanded={open === 'more'}
            onClick={() => toggle('more')}
          />
        </>
      }
    >
      {open === 'channel' && (
        <div class="row-more">
          <ChannelChoice
            label={t('touchedWith', name)}
            leave={close}
            choose={(channel) => {
              const direction = channel === 'meeting' ? null : 'out';
              const touch = { contactId, channel, direction, at: now.epochMilliseconds, summary: '' } as const;
              void leave(() => command('touchpoint.log', touch), t('savedTouchpoint'));
            }}
          />
        </div>
      )}
      {open === 'snooze' && (
        <div class="row-more">
          <SnoozeChoice
            label={t(isCadence ? 'pauseFor' : 'snoozeFor', name)}
            about={contact}
            wholeDays
            leave={close}
            choose={(until) => {
              const day = dueOn(dayOf(until)) as Day; // a due that is a whole day is a day
              void leave(() => putOff(day), t(isCadence ? 'savedPaused' : 'savedSnoozed', dueWords(day, now)));
            }}
          />
        </div>
      )}
      {open === 'more' && (
        <div class="row-more">
          <RowContext contactId={contactId} quote={null} />
        </div>
      )}
    </RowFrame>
  );
}

function CadenceFacts({ standing }: { standing: CadenceDue }) {
  const { now } = useContext(FaceContext);
  const { from, due } = standing;
  const clock = wallClock(now);
  const days = daysPast(from, clock);
  const wanted = days - daysPast(due.slice(0, 10), clock);
  return (
    <>
      <time
        class={`due ${colourOn(standing, now.toPlainDate()) === 'red' ? 'overdue' : 'today'}`}
        dateTime={due}
        title={dueInFull(due)}
      >
        {dueWords(due, now)}
      </time>
      <span class="reason">
        <Icon name="cadence" />
        {tn('noTouchFor', days, String(wanted))}
      </span>
    </>
  );
}

/** "Renewal: Contract A", "Birthday". */
function dateWords({ dateId }: DateDue, { importantDates = [] }: Standing['contact']): string {
  const date = importantDates.find(({ id }) => id === dateId);
  if (!date) return t('importantDate');
  const { kind, label } = date;
  if (label === '') return kind === 'other' ? t('importantDate') : dateKindName(kind);
  return kind === 'other' ? label : `${dateKindName(kind)}: ${label}`;
}
