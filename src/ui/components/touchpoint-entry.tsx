import { useContext, useState } from 'preact/hooks';
import { conversationAddress } from '../../domain/link';
import { channels, type Touchpoint } from '../../domain/touchpoint';
import { command } from '../../messages/channel';
import { FaceContext } from '../face-context';
import { alone, channelName, directionName } from '../names';
import { t } from '../t';
import { momentOf } from '../touchpoint-moment';
import { useDraft } from '../use-draft';
import { useSave } from '../use-save';
import { EditForm } from './edit-form';
import { Entry } from './entry';
import { Icon } from './icon';

/** A touchpoint in the timeline. */
export function TouchpointEntry({ touchpoint }: { touchpoint: Touchpoint }) {
  const [editing, setEditing] = useState(false);
  const { busy, save } = useSave();
  const { id, channel, direction, at, precision, summary, conversationId, account } = touchpoint;
  const address = conversationId === null ? null : conversationAddress({ id: conversationId, account });
  return (
    <Entry
      icon={channel}
      kind={alone([channelName(channel), directionName(direction)].filter(Boolean).join(', '))}
      at={at}
      precision={precision}
      busy={busy}
      editing={editing}
      edit={() => setEditing(!editing)}
      erase={() => save(() => command('touchpoint.erase', { id }), t('savedTouchpointErased'))}
    >
      {editing ? (
        <TouchpointEdit touchpoint={touchpoint} leave={() => setEditing(false)} />
      ) : (
        <p class="entry-text">
          {summary}
          {address !== null && (
            <a href={address} target="_blank" rel="noreferrer" class="inline-open" title={t('openConversationHere')}>
              <Icon name="open" />
              <span class="for-ears">{t('openConversationHere')}</span>
            </a>
          )}
        </p>
      )}
    </Entry>
  );
}

const directions = ['in', 'out'] as const;

function TouchpointEdit({ touchpoint, leave }: { touchpoint: Touchpoint; leave(): void }) {
  const { now } = useContext(FaceContext);
  const { id, contactId } = touchpoint;
  const before = {
    channel: `${touchpoint.channel}`,
    direction: `${touchpoint.direction ?? 'both'}`,
    at: localMinute(touchpoint.at, now),
    summary: touchpoint.summary,
  };
  const { fields, edit, clear } = useDraft(`${contactId}/touchpoint/${id}`, before);
  const { busy, problem, save } = useSave('form');
  const submit = async () => {
    // A moment that was left alone keeps the precision it was seen with.
    const at = fields.at === before.at ? undefined : (momentOf('at', fields.at, now) ?? undefined);
    const channel = channels.find((known) => known === fields.channel) ?? touchpoint.channel;
    const direction = directions.find((known) => known === fields.direction) ?? null;
    const edited = { id, channel, direction, summary: fields.summary, ...(at === undefined ? {} : { at }) };
    if (!(await save(() => command('touchpoint.edit', edited), t('savedChange')))) return;
    clear();
    leave();
  };
  return (
    <EditForm busy={busy} problem={problem} submit={submit} leave={leave} discard={clear}>
      <input
        aria-label={t('summary')}
        maxLength={500}
        value={fields.summary}
        onInput={(event) => edit({ summary: event.currentTarget.value })}
      />
      <div class="side-by-side">
        <label>
          <span>{t('channel')}</span>
          <select value={fields.channel} onChange={(event) => edit({ channel: event.currentTarget.value })}>
            {channels.map((value) => (
              <option key={value} value={value}>
                {alone(channelName(value))}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{t('direction')}</span>
          <select value={fields.direction} onChange={(event) => edit({ direction: event.currentTarget.value })}>
            <option value="out">{alone(t('toThem'))}</option>
            <option value="in">{alone(t('fromThem'))}</option>
            <option value="both">{alone(t('bothWays'))}</option>
          </select>
        </label>
      </div>
      <label>
        <span>{t('when')}</span>
        <input
          type="datetime-local"
          required
          max={localMinute(now.epochMilliseconds, now)}
          value={fields.at}
          onInput={(event) => edit({ at: event.currentTarget.value })}
        />
      </label>
    </EditForm>
  );
}

function localMinute(at: number, now: Temporal.ZonedDateTime): string {
  const moment = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(now.timeZoneId);
  return moment.toPlainDateTime().toString({ smallestUnit: 'minute' });
}
