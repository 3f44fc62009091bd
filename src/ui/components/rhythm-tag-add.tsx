import { useContext, useId, useState } from 'preact/hooks';
import type { Cadence } from '../../domain/cadence';
import type { Saved } from '../../messages/contract';
import { tagsInUse } from '../../store/read/contacts';
import { cadenceOfFields, fieldsOfCadence, firstCadence } from '../cadence-fields';
import { cadenceWords } from '../cadence-words';
import { FaceContext } from '../face-context';
import { t } from '../t';
import { useLive } from '../use-live';
import { useSave } from '../use-save';
import { CadenceInputs } from './cadence-inputs';
import { EditForm } from './edit-form';
import { Icon } from './icon';

interface Props {
  /** Tags that have a rhythm already. */
  known: readonly string[];
  add(tag: string, cadence: Cadence): Promise<Saved>;
}

/** Gives a tag a rhythm. */
export function RhythmTagAdd({ known, add }: Props) {
  const { store } = useContext(FaceContext);
  const [open, setOpen] = useState(false);
  const [tag, setTag] = useState('');
  const inUse = useLive(() => (open ? tagsInUse(store) : Promise.resolve([])), [open]) ?? [];
  const [fields, setFields] = useState(() => fieldsOfCadence(firstCadence));
  const { busy, problem, save } = useSave('form');
  const list = useId();
  const submit = async () => {
    const told = cadenceOfFields(fields);
    const name = tag.trim();
    if (typeof told === 'string' || name === '') return;
    if (!(await save(() => add(name, told), t('savedRule', name, cadenceWords(told))))) return;
    setTag('');
    setOpen(false);
  };
  if (!open) {
    return (
      <button
        type="button"
        class="quiet small"
        onClick={() => {
          setFields(fieldsOfCadence(firstCadence));
          setOpen(true);
        }}
      >
        <Icon name="cadence" />
        {t('rhythmAddTag')}
      </button>
    );
  }
  return (
    <EditForm busy={busy} problem={problem} submit={submit} leave={() => setOpen(false)} discard={() => setTag('')}>
      <label>
        <span>{t('rhythmTag')}</span>
        <input
          required
          maxLength={200}
          list={list}
          value={tag}
          onInput={(event) => setTag(event.currentTarget.value)}
        />
      </label>
      <datalist id={list}>
        {inUse
          .filter((each) => !known.includes(each))
          .map((each) => (
            <option key={each} value={each} />
          ))}
      </datalist>
      {/* Tags are told apart by every letter: one that nobody has would hold for nobody. */}
      <p role="status" class="small muted">
        {tag.trim() !== '' && !inUse.includes(tag.trim()) && t('rhythmTagUnused')}
      </p>
      <CadenceInputs fields={fields} edit={(changed) => setFields((before) => ({ ...before, ...changed }))} />
    </EditForm>
  );
}
