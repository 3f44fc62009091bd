import type { Person } from '../people';

/** The address of somebody's picture. */
export const photo = ({ name }: Person) => `https://media.licdn.com/dms/image/x/${encodeURIComponent(name)}`;
