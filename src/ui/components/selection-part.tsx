import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import type { Contact } from '../../domain/contact';
import { type Rating, ratings } from '../../domain/note';
import { command } from '../../messages/channel';
import { problemOf } from '../../messages/problem';
import { FaceContext } from '../face-context';
import { dueWords } from '../format';
import { alone } from '../names';
import { noteKindName, ratingName } from '../note-names';
import { problemText } from '../problem-text';
import { promiseInSelection } from '../promise-in-selection';
import { selectedBeside } from '../selected-text';
import {
  blankSelection,
  fieldsOfSelected,
  ratingOfFields,
  type SelectionFields,
  selectionKinds,
  sourceOfFields,
} from '../selection-fields';
import { t } from '../t';
import { useDraft } from '../use-draft';
import { useSave } from '../use-save';
import { Chips } from './chips';
import { DueChoice, dueOf } from './due-choice';
import { GrownText } from './grown-text';
import { ProblemLine } from './problem-line';
import { PromiseTerms } from './promise-terms';

/** Keeps what is selected on the page: as a note, a need, feedback, or as a promise to be confirmed. */
export function SelectionPart({ contact }: { contact: Contact }) {
  const { store, now } = useContext(FaceContext);
  const { fields, touched, restored, edit, clear } = useDraft(`${contact.id}/selection`, blankSelection);
  const [said, say] = useState<string | null>(null);
  const { busy, problem, save } = useSave('form');
  const taken = useRef(false);

  const take = async () => {
    say(null);
    try {
      const selected = await selectedBeside();
      if (selected === 'no-page') say(t('selectionNoPage'));
      else if (selected === 'nothing') say(t('selectionNothing'));
      else {
        edit(fieldsOfSelected(selected));
        if (selected.cut) say(t('selectionCut'));
      }
    } catch (thrown) {
      say(problemText(problemOf(thrown)));
    }
  };
  useEffect(() => {
    // What was taken before and not saved is there to go on with.
    if (!restored || touched || taken.current) return;
    taken.current = true;
    void take();
  }, [restored, touched]);

  const choose = async (as: SelectionFields['as']) => {
    edit({ as });
    if (as !== 'promise' || fields.what !== '') return;
    const found = await promiseInSelection(fields, store, now);
    edit(found ?? { what: fields.text.split('\n', 1)[0]?.slice(0, 500) ?? '', quote: fields.text.slice(0, 500) });
    say(found === null ? t('selectionNoPromise') : null);
  };

  const submit = async () => {
    const { selected, text, what, by, quote } = fields;
    const source = sourceOfFields(fields);
    const base = { contactId: contact.id };
    if (fields.as === 'promise') {
      const due = await dueOf(fields, contact, store, now);
      if (due === null) return;
      const promise = { by, quote: quote === '' ? null : quote, conversationId: source.conversationId };
      const asked = () => command('followUp.plan', { ...base, what, due, promise });
      if (!(await save(asked, t('savedPromise', dueWords(due, now))))) return;
    } else {
      const note = { ...base, kind: fields.as, text, rating: ratingOfFields(fields), quote: selected, source };
      if (!(await save(() => command('note.write', note), t('savedNote')))) return;
    }
    say(null);
    clear();
  };

  const again = (
    <button type="button" class="quiet small" onClick={take}>
      {t('selectionAgain')}
    </button>
  );
  if (fields.selected === '') {
    return (
      <section class="selection-part" aria-label={t('selectedText')}>
        <p role="status" class="muted">
          {said ?? t('selectionSelect')}
        </p>
        {again}
      </section>
    );
  }
  return (
    <section class="selection-part" aria-label={t('selectedText')}>
      <form
        class="edit-form"
        aria-busy={busy}
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Chips
          legend={t('selectionAs')}
          value={fields.as}
          choose={(as) => void choose(as)}
          chips={selectionKinds.map((value) => ({
            value,
            label: value === 'promise' ? t('kindPromise') : noteKindName(value),
          }))}
        />
        {fields.as === 'promise' ? (
          <>
            <input
              required
              aria-label={t('followUpFor', contact.name)}
              placeholder={t('promisePlaceholder')}
              maxLength={500}
              value={fields.what}
              onInput={(event) => edit({ what: event.currentTarget.value })}
            />
            <PromiseTerms fields={fields} edit={edit} name={contact.name} />
            <DueChoice fields={fields} edit={edit} about={contact} />
          </>
        ) : (
          <GrownText
            required
            aria-label={t('selectionWords')}
            value={fields.text}
            onInput={(event) => edit({ text: event.currentTarget.value })}
          />
        )}
        {fields.as === 'feedback' && (
          <Chips
            legend={t('rating')}
            value={fields.rating}
            choose={(rating: Rating | '') => edit({ rating })}
            chips={[
              ...ratings.map((value) => ({ value, label: alone(ratingName(value)) })),
              { value: '' as const, label: t('ratingNone') },
            ]}
          />
        )}
        <p role="status" class="muted small">
          {said}
        </p>
        <ProblemLine problem={problem} />
        <div class="buttons">
          <button type="submit" class="primary" disabled={busy}>
            {t('save')}
          </button>
          {again}
          <button type="button" class="quiet small" onClick={clear}>
            {t('cancel')}
          </button>
        </div>
      </form>
    </section>
  );
}
