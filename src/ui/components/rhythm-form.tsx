import { useState } from 'preact/hooks';
import type { CadenceOrigin } from '../../domain/cadence-origin';
import type { Contact } from '../../domain/contact';
import { command } from '../../messages/channel';
import { cadenceOfFields, fieldsOfCadence, firstCadence } from '../cadence-fields';
import { originWords } from '../cadence-words';
import { everyWords } from '../interval';
import { relationshipName } from '../names';
import { t } from '../t';
import { useSave } from '../use-save';
import { CadenceInputs } from './cadence-inputs';
import { Chips } from './chips';
import { EditForm } from './edit-form';

const modes = ['inherited', 'own', 'none'] as const;
type Mode = (typeof modes)[number];

interface Props {
  contact: Contact;
  /** What holds where it has no cadence of its own. */
  inherited: CadenceOrigin;
  leave(): void;
}

/** Sets how long a contact may stay without a touch: as inherited, its own, or no limit. */
export function RhythmForm({ contact, inherited, leave }: Props) {
  const { cadence: own } = contact;
  const [mode, setMode] = useState<Mode>(own === undefined ? 'inherited' : own === null ? 'none' : 'own');
  const [fields, setFields] = useState(fieldsOfCadence(own ?? inherited.cadence ?? firstCadence));
  const { busy, problem, save } = useSave('form');
  const submit = async () => {
    const cadence = { inherited: 'inherited' as const, none: null, own: cadenceOfFields(fields) }[mode];
    if (cadence === 'no-number' || cadence === 'latest-first') return;
    const holds = cadence === 'inherited' ? inherited.cadence : cadence;
    const saved = await save(
      () => command('cadence.set', { contactId: contact.id, cadence }),
      t('savedRhythm', contact.name, holds ? everyWords(holds.ideal) : t('savedRhythmNone')),
    );
    if (saved) leave();
  };
  return (
    <EditForm busy={busy} problem={problem} submit={submit} leave={leave} discard={() => {}}>
      <Chips
        legend={t('rhythm')}
        value={mode}
        choose={(picked) => setMode(picked)}
        chips={modes.map((value) => ({ value, label: t(modeKeys[value]) }))}
      />
      {mode === 'own' && (
        <CadenceInputs fields={fields} edit={(changed) => setFields((before) => ({ ...before, ...changed }))} />
      )}
      {mode === 'inherited' && (
        <p class="muted">
          {inherited.cadence
            ? originWords(inherited, contact)
            : t('rhythmNothingInherited', relationshipName(contact.relationship))}
        </p>
      )}
      {mode === 'none' && <p class="muted">{t('rhythmNoneHint')}</p>}
    </EditForm>
  );
}

const modeKeys = { inherited: 'rhythmInherited', own: 'rhythmOwn', none: 'rhythmNone' } as const;
