import { useContext } from 'preact/hooks';
import { type UsableTemplate, usableTemplates } from '../domain/built-in-templates';
import { erasedTemplateIds, templates } from '../store/read/templates';
import { FaceContext } from './face-context';
import { t } from './t';
import { useLive } from './use-live';

/** All templates that can be used, in the rep's language; `undefined` while they are not known yet. */
export function useTemplates(): UsableTemplate[] | undefined {
  const { store } = useContext(FaceContext);
  return useLive(async () => {
    const [own, erased] = await Promise.all([templates(store), erasedTemplateIds(store)]);
    return usableTemplates(own, t).filter(({ id }) => !erased.includes(id));
  }, []);
}
