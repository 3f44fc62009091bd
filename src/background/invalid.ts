import { Problem } from '../messages/problem';
import { type MessageKey, text } from './text';

/**
 * The problem of a command that asks for what cannot be, in words of the user's language: the background speaks the
 * same one as the face that shows them, and so neither they nor what words them are part of what a face loads.
 */
export function invalid(key: MessageKey, ...values: (string | number)[]): Problem {
  return new Problem('invalid', text(key, ...values));
}
