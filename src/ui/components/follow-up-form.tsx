import { useContext } from 'preact/hooks';
import type { Contact } from '../../domain/contact';
import { command } from '../../messages/channel';
import type { FollowUpDraft } from '../../messages/contract';
import { FaceContext } from '../face-context';
import { dueInFull, dueWords } from '../format';
import { type MessageKey, t } from '../t';
import { useDraft } from '../use-draft';
import { useSave } from '../use-save';
import { AlsoAbout } from './also-about';
import { Chips } from './chips';
import { chosenDue, DueChoice, type DueFields, dueOf } from './due-choice';
import { Icon, type IconName } from './icon';
import { type PromiseFields, PromiseTerms } from './promise-terms';
import { type Cursor, RecordForm } from './record-form';
import { repeatOf } from './repeat-fields';
import { type WaitFields, WaitTerms } from './wait-terms';
import { WordsSuggestion } from './words-suggestion';

const kinds = ['planned', 'wait', 'promise'] as const;
type Kind = (typeof kinds)[number];

const kindKeys: Record<Kind, MessageKey> = { planned: 'kindPlanned', wait: 'kindWait', promise: 'kindPromise' };
const icons: Record<Kind, IconName> = { planned: 'planned', wait: 'wait', promise: 'promise' };
const placeholders: Record<Kind, MessageKey> = {
  planned: 'followUpPlaceholder',
  wait: 'waitPlaceholder',
  promise: 'promisePlaceholder',
};

type Fields = DueFields &
  WaitFields &
  PromiseFields & {
    kind: Kind;
    what: string;
    pinned: 'yes' | 'no';
    /** Ids of others it is about as well, with spaces between. */
    others: string;
  } & Record<string, string>;

const blank: Fields = {
  kind: 'planned',
  what: '',
  day: 'tomorrow',
  words: '',
  date: '',
  time: '',
  pinned: 'no',
  others: '',
  needs: 'any',
  repeats: 'no',
  everyWorkingDays: '3',
  atMost: '2',
  by: 'me',
  quote: '',
};

interface Props {
  contact: Contact;
  conversationId: string | null;
  cursor: Cursor;
}

/**
 * Plans something to do by a date; a wait, which closes itself when they write; or notes what was promised, by the rep or
 * to the rep.
 */
export function FollowUpForm({ contact, conversationId, cursor }: Props) {
  const { store, now } = useContext(FaceContext);
  const { fields, edit, clear } = useDraft<Fields>(`${contact.id}/follow-up`, blank);
  const saving = useSave('form');
  const { kind } = fields;
  const others = fields.others.split(' ').filter(Boolean);
  const chosen = fields.words.trim() === '' ? chosenDue(fields, now) : null;
  const submit = async () => {
    const due = await dueOf(fields, contact, store, now);
    if (due === null) return;
    const draft: FollowUpDraft = {
      contactId: contact.id,
      what: fields.what,
      due,
      ...(others.length > 0 ? { alsoAbout: others } : {}),
      ...(fields.pinned === 'yes' ? { pinned: true } : {}),
      ...termsOf(fields, conversationId),
    };
    const saved = await saving.save(
      () => command('followUp.plan', draft),
      t(kind === 'wait' ? 'savedWait' : kind === 'promise' ? 'savedPromise' : 'savedFollowUp', dueWords(due, now)),
    );
    if (saved) clear();
  };
  return (
    <RecordForm saving={saving} submit={submit} cursor={cursor}>
      <Chips
        legend={t('whatKind')}
        value={kind}
        choose={(chosenKind) => edit({ kind: chosenKind })}
        chips={kinds.map((value) => ({
          value,
          label: (
            <>
              <Icon name={icons[value]} />
              {t(kindKeys[value])}
            </>
          ),
        }))}
      />
      <input
        data-first-field
        aria-label={t('followUpFor', contact.name)}
        placeholder={t(placeholders[kind])}
        maxLength={500}
        value={fields.what}
        readOnly={saving.busy}
        onInput={(event) => edit({ what: event.currentTarget.value })}
      />
      <WordsSuggestion
        text={fields.what}
        promisedBy={kind === 'promise' ? fields.by : null}
        about={contact}
        use={edit}
      />
      {kind === 'promise' && <PromiseTerms fields={fields} edit={edit} name={contact.name} />}
      <DueChoice fields={fields} edit={edit} about={contact} />
      {chosen !== null && (
        <p class="preview">
          <Icon name={icons[kind]} />
          {t(kind === 'wait' ? 'waitPreview' : 'followUpPreview', dueInFull(chosen))}
        </p>
      )}
      <div class="form-extras">
        <AlsoAbout
          contact={contact}
          conversationId={conversationId}
          others={others}
          edit={(ids) => edit({ others: ids.join(' ') })}
        />
        <label class="check">
          <input
            type="checkbox"
            checked={fields.pinned === 'yes'}
            onChange={(event) => edit({ pinned: event.currentTarget.checked ? 'yes' : 'no' })}
          />
          <span>{t('alsoOutsideHours')}</span>
        </label>
      </div>
      {kind === 'wait' && <WaitTerms fields={fields} edit={edit} several={others.length > 0} />}
    </RecordForm>
  );
}

/** What makes it a wait or a promise. */
function termsOf(fields: Fields, conversationId: string | null): Pick<FollowUpDraft, 'wait' | 'promise'> {
  if (fields.kind === 'wait') {
    const repeat = repeatOf(fields);
    const several = fields.others !== '' && fields.needs === 'all';
    return { wait: { conversationId, ...(several ? { needs: 'all' } : {}), ...(repeat ? { repeat } : {}) } };
  }
  if (fields.kind !== 'promise') return {};
  return { promise: { by: fields.by, quote: fields.quote === '' ? null : fields.quote, conversationId } };
}
