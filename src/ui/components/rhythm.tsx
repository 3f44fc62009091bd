import { useContext, useState } from 'preact/hooks';
import { type CadenceColour, colourOn } from '../../domain/cadence';
import { cadenceOrigin, inheritedCadence } from '../../domain/cadence-origin';
import type { Contact } from '../../domain/contact';
import { dueOn } from '../../domain/due';
import { standingDuesOf } from '../../domain/standing-due';
import type { Touchpoint } from '../../domain/touchpoint';
import { command } from '../../messages/channel';
import { cadenceRules } from '../../store/read/settings';
import { cadenceWords, originWords } from '../cadence-words';
import { FaceContext } from '../face-context';
import { shortDay } from '../format';
import { intervalWords, roughly } from '../interval';
import { t } from '../t';
import { useLive } from '../use-live';
import { useSave } from '../use-save';
import { CareSection } from './care-section';
import { Icon, type IconName } from './icon';
import { RhythmForm } from './rhythm-form';
import { RhythmPause } from './rhythm-pause';

const icons: Record<CadenceColour, IconName> = { green: 'check', amber: 'later', red: 'warning' };

/** How long somebody may stay without a touch, where that comes from, and how it stands. */
export function Rhythm({ contact, touch }: { contact: Contact; touch: Touchpoint | null }) {
  const { store, now } = useContext(FaceContext);
  const [doing, setDoing] = useState<'edit' | 'pause' | null>(null);
  const { busy, save } = useSave();
  // As a list, since `undefined` is what is not known yet.
  const known = useLive(async () => [await cadenceRules(store)] as const, []);
  if (!known) return null;
  const [rules] = known;
  const origin = cadenceOrigin(contact, rules);
  const due = standingDuesOf(contact, rules, touch?.at ?? null, now).find(({ kind }) => kind === 'cadence');
  const colour = due?.kind === 'cadence' ? colourOn(due, now.toPlainDate()) : 'green';
  const pausedUntil = contact.cadencePausedUntil ?? null;
  const paused = pausedUntil !== null && pausedUntil > dueOn(now.toPlainDate()) ? pausedUntil : null;
  const leave = () => setDoing(null);
  const { id: contactId, name } = contact;
  return (
    <CareSection
      title={t('rhythm')}
      action={{
        icon: 'edit',
        label: t('rhythmChange'),
        expanded: doing === 'edit',
        act: () => setDoing(doing === 'edit' ? null : 'edit'),
      }}
    >
      {doing === 'edit' && <RhythmForm contact={contact} inherited={inheritedCadence(contact, rules)} leave={leave} />}
      {doing !== 'edit' && (
        <p title={origin.cadence ? cadenceWords(origin.cadence) : ''}>{originWords(origin, contact)}</p>
      )}
      {origin.cadence && due && doing !== 'edit' && (
        <>
          <p class={`fact rhythm-${paused ? 'paused' : colour}`}>
            <Icon name={paused ? 'wait' : icons[colour]} />
            <span>
              {paused
                ? t('rhythmPausedUntil', shortDay(Temporal.PlainDate.from(paused), now))
                : stateWords(colour, due.due, sinceWords(contact, touch, now), origin.cadence.latest, now)}
            </span>
          </p>
          <div class="buttons">
            {colour !== 'green' && !paused && (
              <button
                type="button"
                class="small"
                disabled={busy}
                title={t('rhythmSkipHint')}
                onClick={() => save(() => command('cadence.skip', { contactId }), t('savedSkip', name))}
              >
                {t('rhythmSkip')}
              </button>
            )}
            {paused ? (
              <button
                type="button"
                class="small"
                disabled={busy}
                onClick={() => save(() => command('cadence.pause', { contactId, until: null }), t('savedResume', name))}
              >
                {t('rhythmResume')}
              </button>
            ) : (
              <button
                type="button"
                class="small"
                aria-expanded={doing === 'pause'}
                onClick={() => setDoing(doing === 'pause' ? null : 'pause')}
              >
                {t('rhythmPause')}
              </button>
            )}
          </div>
          {doing === 'pause' && <RhythmPause contact={contact} leave={leave} />}
        </>
      )}
    </CareSection>
  );
}

/** Only what was seen (DESIGN 7.3): "No touch seen for 5 weeks". */
function sinceWords(contact: Contact, touch: Touchpoint | null, now: Temporal.ZonedDateTime): string {
  const from = Temporal.Instant.fromEpochMilliseconds(touch?.at ?? contact.keptAt).toZonedDateTimeISO(now.timeZoneId);
  const days = Math.max(0, from.toPlainDate().until(now.toPlainDate(), { largestUnit: 'day' }).days);
  return t(touch ? 'rhythmNoTouchFor' : 'rhythmNoTouchEver', roughly(days));
}

function stateWords(
  colour: CadenceColour,
  due: string,
  since: string,
  latest: number,
  now: Temporal.ZonedDateTime,
): string {
  if (colour === 'green') return t('rhythmInTime', shortDay(Temporal.PlainDate.from(due), now));
  return colour === 'amber' ? t('rhythmAmber', since) : t('rhythmRed', since, intervalWords(latest));
}
