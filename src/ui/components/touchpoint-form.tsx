import { useContext } from 'preact/hooks';
import type { Contact } from '../../domain/contact';
import { type Channel, channels } from '../../domain/touchpoint';
import { command } from '../../messages/channel';
import { FaceContext } from '../face-context';
import { alone, channelName } from '../names';
import { t } from '../t';
import { momentOf, type Past, pasts } from '../touchpoint-moment';
import { useDraft } from '../use-draft';
import { useSave } from '../use-save';
import { Chips } from './chips';
import { type Cursor, RecordForm } from './record-form';

const directions = ['out', 'in', 'both'] as const;
type DirectionChoice = (typeof directions)[number];

interface Fields extends Record<string, string> {
  channel: Channel;
  direction: DirectionChoice;
  when: Past;
  at: string;
  summary: string;
}

// What the pages show is logged by itself, so what is told by hand is most often a call.
const blank: Fields = { channel: 'call', direction: 'out', when: 'now', at: '', summary: '' };

/** Tells of something that took place: how, who began, when, and in one line what it was about. */
export function TouchpointForm({ contact, cursor }: { contact: Contact; cursor: Cursor }) {
  const { now } = useContext(FaceContext);
  const { fields, edit, clear } = useDraft<Fields>(`${contact.id}/touchpoint`, blank);
  const saving = useSave('form');
  const submit = async () => {
    // Looked at when it is pressed, not when the face was drawn.
    const at = momentOf(fields.when, fields.at, Temporal.Now.zonedDateTimeISO());
    if (at === null) return;
    const saved = await saving.save(
      () =>
        command('touchpoint.log', {
          contactId: contact.id,
          channel: fields.channel,
          direction: fields.direction === 'both' ? null : fields.direction,
          at,
          summary: fields.summary,
        }),
      t('savedTouchpoint'),
    );
    if (saved) clear();
  };
  return (
    <RecordForm saving={saving} submit={submit} cursor={cursor}>
      <Chips
        legend={t('channel')}
        value={fields.channel}
        // A meeting is begun by nobody in particular.
        choose={(channel) => edit({ channel, direction: channel === 'meeting' ? 'both' : fields.direction })}
        chips={channels.map((value) => ({ value, label: alone(channelName(value)) }))}
      />
      <div class="side-by-side">
        <label>
          <span>{t('direction')}</span>
          <select
            value={fields.direction}
            onChange={(event) => edit({ direction: chosen(directions, event.currentTarget.value) })}
          >
            <option value="out">{alone(t('toThem'))}</option>
            <option value="in">{alone(t('fromThem'))}</option>
            <option value="both">{alone(t('bothWays'))}</option>
          </select>
        </label>
        <label>
          <span>{t('when')}</span>
          <select value={fields.when} onChange={(event) => edit({ when: chosen(pasts, event.currentTarget.value) })}>
            <option value="now">{t('justNow')}</option>
            <option value="hour">{t('anHourAgo')}</option>
            <option value="yesterday">{t('yesterday')}</option>
            <option value="at">{t('anotherTime')}</option>
          </select>
        </label>
      </div>
      {fields.when === 'at' && (
        <label>
          <span class="for-ears">{t('dateAndTime')}</span>
          <input
            type="datetime-local"
            required
            max={now.toPlainDateTime().toString({ smallestUnit: 'minute' })}
            value={fields.at}
            onInput={(event) => edit({ at: event.currentTarget.value })}
          />
        </label>
      )}
      <input
        data-first-field
        aria-label={t('touchpointWith', contact.name)}
        placeholder={t('touchpointPlaceholder')}
        maxLength={500}
        value={fields.summary}
        readOnly={saving.busy}
        onInput={(event) => edit({ summary: event.currentTarget.value })}
      />
    </RecordForm>
  );
}

function chosen<Value extends string>(values: readonly [Value, ...Value[]], value: string): Value {
  return values.find((known) => known === value) ?? values[0];
}
