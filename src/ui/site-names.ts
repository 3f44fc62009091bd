import type { Site } from '../domain/site';

/** The sites by their names, which no language changes. */
export const siteNames: Record<Site, string> = { gmail: 'Gmail', linkedin: 'LinkedIn' };
