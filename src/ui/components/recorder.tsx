import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import type { Contact } from '../../domain/contact';
import { FaceContext } from '../face-context';
import { altDigit, isTextField } from '../keys';
import { t } from '../t';
import { takeCursor } from '../take-cursor';
import { Chips } from './chips';
import { FollowUpForm } from './follow-up-form';
import { Icon, type IconName } from './icon';
import { NoteForm } from './note-form';
import { TouchpointForm } from './touchpoint-form';

const modes = ['note', 'touchpoint', 'follow-up'] as const;
type Mode = (typeof modes)[number];

const icons: Record<Mode, IconName> = { note: 'note', touchpoint: 'call', 'follow-up': 'planned' };

interface Props {
  contact: Contact;
  /** The conversation on screen, for waits. */
  conversationId: string | null;
  /** Whether the cursor should stand in the field when the recorder appears. */
  focused: boolean;
}

/** Records what happened with a contact, what to remember and what to do. */
export function Recorder({ contact, conversationId, focused }: Props) {
  const { drafts } = useContext(FaceContext);
  const [chosen, setChosen] = useState<Mode | null>(null);
  const [begun, setBegun] = useState<Mode>('note');
  const mode = chosen ?? begun;
  const [focusing, setFocusing] = useState(focused ? 1 : 0);
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    const field = box.current?.querySelector<HTMLElement>('[data-first-field]');
    if (focusing === 1 && focused) takeCursor(field);
    else if (focusing > 0) field?.focus();
  }, [focusing, begun]);
  useEffect(() => {
    // Whatever was begun and not saved is what to go on with.
    const reading = modes.map(async (each) => ((await drafts.read(`${contact.id}/${each}`)) ? each : null));
    Promise.all(reading).then((found) => setBegun(found.find((each) => each !== null) ?? 'note'), console.error);
  }, [drafts, contact.id]);
  const labels = { note: t('note'), touchpoint: t('touchpoint'), 'follow-up': t('followUp') };
  const form = { contact, conversationId };
  return (
    <section
      ref={box}
      class="recorder"
      aria-label={t('recordFor', contact.name)}
      onKeyDown={(event) => {
        const picked = modes[(altDigit(event) ?? 0) - 1];
        if (!picked) return;
        event.preventDefault();
        setChosen(picked);
        setFocusing(focusing + 1);
      }}
      // Whoever types has chosen; a draft that is found only now must not change the form under their hands.
      onInput={(event) => isTextField(event.target) && setChosen(mode)}
    >
      <Chips
        legend={t('whatToRecord')}
        class="modes"
        value={mode}
        choose={(picked, byPointer) => {
          setChosen(picked);
          if (byPointer) setFocusing(focusing + 1);
        }}
        chips={modes.map((value, index) => ({
          value,
          hint: t('altKey', index + 1),
          label: (
            <>
              <Icon name={icons[value]} />
              {labels[value]}
            </>
          ),
        }))}
      />
      {mode === 'note' && <NoteForm {...form} />}
      {mode === 'touchpoint' && <TouchpointForm {...form} />}
      {mode === 'follow-up' && <FollowUpForm {...form} />}
    </section>
  );
}
