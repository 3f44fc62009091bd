import { useContext, useEffect } from 'preact/hooks';
import { searchTexts, type TextHit } from '../../store/read/texts';
import { FaceContext } from '../face-context';
import { useLive } from '../use-live';

const mostHits = 20;

interface Props {
  query: string;
  show(hits: readonly TextHit[]): void;
}

/** Finds notes and touchpoints by their words for a list that others draw; while they are sought there are none. */
export function TextHits({ query, show }: Props) {
  const { store } = useContext(FaceContext);
  const hits = useLive(() => searchTexts(store, query, mostHits), [query]);
  useEffect(() => show(hits ?? []), [hits, show]);
  useEffect(() => () => show([]), [show]);
  return null;
}
