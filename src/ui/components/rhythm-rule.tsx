import { useRef, useState } from 'preact/hooks';
import type { Cadence } from '../../domain/cadence';
import type { Saved } from '../../messages/contract';
import { cadenceOfFields, fieldsOfCadence, firstCadence } from '../cadence-fields';
import { cadenceWords } from '../cadence-words';
import { t } from '../t';
import { useSave } from '../use-save';
import { CadenceInputs } from './cadence-inputs';
import { EditForm } from './edit-form';
import { IconButton } from './icon-button';

interface Props {
  /** The kind of relationship, or the tag. */
  name: string;
  cadence: Cadence | null;
  /** Null takes it away. */
  set(cadence: Cadence | null): Promise<Saved>;
}

/** One rhythm that people inherit, to set and to take away. */
export function RhythmRule({ name, cadence, set }: Props) {
  const [editing, setEditing] = useState(false);
  const [fields, setFields] = useState(() => fieldsOfCadence(cadence ?? firstCadence));
  const { busy, problem, save } = useSave('form');
  const row = useRef<HTMLLIElement>(null);
  const submit = async () => {
    const told = cadenceOfFields(fields);
    if (typeof told === 'string') return;
    if (await save(() => set(told), t('savedRule', name, cadenceWords(told)))) setEditing(false);
  };
  return (
    <li ref={row} class="rule" aria-busy={busy}>
      <span class="rule-name">{name}</span>
      <span class={cadence ? '' : 'muted'}>{cadence ? cadenceWords(cadence) : t('rhythmNone')}</span>
      <span class="row-actions">
        <IconButton
          icon="edit"
          label={t('rhythmSetFor', name)}
          aria-expanded={editing}
          onClick={() => {
            setFields(fieldsOfCadence(cadence ?? firstCadence));
            setEditing(!editing);
          }}
        />
        {cadence && (
          <IconButton
            icon="close"
            label={t('rhythmRemoveFor', name)}
            disabled={busy}
            onClick={() => save(() => set(null), t('savedRuleNone', name))}
          />
        )}
      </span>
      {editing && (
        <EditForm busy={busy} problem={problem} submit={submit} leave={() => setEditing(false)} discard={() => {}}>
          <CadenceInputs fields={fields} edit={(changed) => setFields((before) => ({ ...before, ...changed }))} />
        </EditForm>
      )}
    </li>
  );
}
