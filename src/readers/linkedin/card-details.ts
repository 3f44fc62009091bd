import type { SeenProfile } from '../../domain/observation';

/** What a profile card shows besides the name. */
export type CardDetails = Pick<SeenProfile, 'headline' | 'company' | 'location' | 'degree'>;

/** The degree of connection in a text such as "· 2nd"; the letters around the digit are translated. */
export function degreeIn(text: string | null | undefined): SeenProfile['degree'] {
  const digit = /[1-3]/.exec(text ?? '')?.[0];
  return digit === '1' ? 1 : digit === '2' ? 2 : digit === '3' ? 3 : null;
}
