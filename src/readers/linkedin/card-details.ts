import type { SeenProfile } from '../../domain/observation';

/** What a profile card shows besides the name. */
export type CardDetails = Pick<SeenProfile, 'headline' | 'company' | 'location' | 'degree'>;

/** Reads the digit of a degree of connection; the letters around it are translated. */
export function degreeOf(digit: string | undefined): SeenProfile['degree'] {
  return digit === '1' ? 1 : digit === '2' ? 2 : digit === '3' ? 3 : null;
}
