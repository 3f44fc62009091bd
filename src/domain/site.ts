/** The two places where relationships are kept, and where readers look. */
export type Site = 'gmail' | 'linkedin';
