import { createContext } from 'preact';
import type { Store } from '../store/schema';
import type { Drafts } from './drafts';
import type { Notice } from './notice';

/** What every view of a face shares. */
export interface FaceContext {
  store: Store;
  drafts: Drafts;
  now: Temporal.ZonedDateTime;
  /** Says something in the bar at the foot. */
  say(notice: Notice): void;
  /** Which connection to the database queries go over; another one is to be asked again. */
  connection: number;
  /** A query of the database failed, over that connection. */
  databaseFailed(problem: unknown, connection: number): void;
  /** Typed text could not be kept. */
  draftFailed(problem: unknown): void;
}

export const FaceContext = createContext<FaceContext>(missingFace());

// A view outside of a face is a mistake in the program: it should say so at once and not half work.
function missingFace(): FaceContext {
  return new Proxy({} as FaceContext, {
    get: () => {
      throw new Error('this view stands outside of a face');
    },
  });
}
