import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import type { Contact } from '../../domain/contact';
import { FaceContext } from '../face-context';
import { altDigit, isTextField } from '../keys';
import { lazy } from '../lazy';
import { t } from '../t';
import { Chips } from './chips';
import { Icon, type IconName } from './icon';
import { NoteForm } from './note-form';

const TouchpointForm = lazy(() => import('./touchpoint-form').then((module) => module.TouchpointForm));
const FollowUpForm = lazy(() => import('./follow-up-form').then((module) => module.FollowUpForm));

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
  const [wished, setWished] = useState(focused ? 1 : 0);
  const put = useRef(0);
  useEffect(() => {
    // Whatever was begun and not saved is what to go on with.
    const reading = modes.map(async (each) => ((await drafts.read(`${contact.id}/${each}`)) ? each : null));
    Promise.all(reading).then((found) => {
      const mode = found.find((each) => each !== null) ?? 'note';
      setBegun(mode);
      if (focused && mode !== 'note') setWished((before) => before + 1);
    }, console.error);
  }, [drafts, contact.id]);
  const labels = { note: t('note'), touchpoint: t('touchpoint'), 'follow-up': t('followUp') };
  const cursor = { wished, put };
  return (
    <section
      class="recorder"
      aria-label={t('recordFor', contact.name)}
      onKeyDown={(event) => {
        const picked = modes[(altDigit(event) ?? 0) - 1];
        if (!picked) return;
        event.preventDefault();
        setChosen(picked);
        setWished(wished + 1);
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
          if (byPointer) setWished(wished + 1);
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
      {mode === 'note' && <NoteForm contact={contact} cursor={cursor} />}
      {mode === 'touchpoint' && <TouchpointForm contact={contact} cursor={cursor} />}
      {mode === 'follow-up' && <FollowUpForm contact={contact} conversationId={conversationId} cursor={cursor} />}
    </section>
  );
}
