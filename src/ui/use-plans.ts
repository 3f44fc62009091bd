import { useContext } from 'preact/hooks';
import { type StartablePlan, startablePlans } from '../domain/built-in-plans';
import { erasedPlanIds, plans } from '../store/read/settings';
import { FaceContext } from './face-context';
import { t } from './t';
import { useLive } from './use-live';

/** All plans that can be started, in the rep's language; `undefined` while they are not known yet. */
export function usePlans(): StartablePlan[] | undefined {
  const { store } = useContext(FaceContext);
  return useLive(async () => {
    const [own, erased] = await Promise.all([plans(store), erasedPlanIds(store)]);
    return startablePlans(own, t).filter(({ id }) => !erased.includes(id));
  }, []);
}
