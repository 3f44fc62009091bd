import { digest } from '../ids';

/** Class names as the server-driven layout has them since 2025-12: drawn anew with every release, good for nothing. */
export function hashed(words: string, count = 5): string {
  return Array.from({ length: count }, (_, index) => `_${digest(`${words} ${index}`, 8)}`).join(' ');
}

/** A component's key where it names nothing: a UUID. */
export function anonymousKey(words: string): string {
  return digest(words, 32).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
