import { useContext } from 'preact/hooks';
import type { Contact } from '../../domain/contact';
import { FaceContext } from '../face-context';
import { dueInFull } from '../format';
import type { RecordFields } from '../record-fields';
import { t } from '../t';
import { AlsoAbout } from './also-about';
import { chosenDue, DueChoice } from './due-choice';
import { Icon } from './icon';
import { Pinned } from './pinned';
import { PromiseTerms } from './promise-terms';
import { WaitTerms } from './wait-terms';
import { WordsSuggestion } from './words-suggestion';

interface Props {
  kind: 'todo' | 'promise' | 'wait';
  contact: Contact;
  /** The conversation on screen: those who take part are offered first. */
  conversationId: string | null;
  fields: RecordFields;
  edit(changed: Partial<RecordFields>): void;
  /** Whether the text tells the date. */
  dated: boolean;
}

/**
 * What something to do takes: a date, where the text tells none; others it is about; of a wait, which closes itself when
 * they write, whose answer it takes; of a promise, who promised.
 */
export function TaskTerms({ kind, contact, conversationId, fields, edit, dated }: Props) {
  const { now } = useContext(FaceContext);
  const others = fields.others.split(' ').filter(Boolean);
  const chosen = dated || fields.words.trim() !== '' ? null : chosenDue(fields, now);
  return (
    <>
      {kind === 'promise' && (
        <>
          <WordsSuggestion
            text={fields.text}
            promisedBy={fields.by}
            use={({ what, ...filled }) => edit({ text: what, ...filled })}
          />
          <PromiseTerms fields={fields} edit={edit} name={contact.name} />
        </>
      )}
      {!dated && <DueChoice fields={fields} edit={edit} about={contact} />}
      {chosen !== null && (
        <p class="preview">
          <Icon name={kind === 'todo' ? 'planned' : kind} />
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
        <Pinned pinned={fields.pinned} edit={edit} />
      </div>
      {kind === 'wait' && <WaitTerms fields={fields} edit={edit} several={others.length > 0} />}
    </>
  );
}
