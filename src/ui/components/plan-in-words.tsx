import { useContext, useEffect } from 'preact/hooks';
import { FaceContext } from '../face-context';
import { goInstead } from '../route';

/**
 * Opens a person with words to plan something with: what was typed into the address bar and could not be saved as it
 * stood. They become the draft of a follow-up, behind what was begun there.
 */
export function PlanInWords({ id, words }: { id: string; words: string }) {
  const { drafts, draftFailed } = useContext(FaceContext);
  useEffect(() => {
    const key = `${id}/follow-up`;
    const keep = async () => {
      const begun = await drafts.read(key);
      const what = [begun?.['what'] ?? '', words].filter((part) => part !== '').join(' ');
      await drafts.keep(key, { ...begun, what });
    };
    // Where they cannot be kept, they stay in sight.
    keep().then(() => goInstead({ view: 'person', id }), draftFailed);
  }, [id, words, drafts, draftFailed]);
  return <p class="muted">{words}</p>;
}
