import { readFileSync } from 'node:fs';
import type { Html } from './html';

/** What the server says to a request. */
export interface Answer {
  status: number;
  type: string;
  body: string;
  /** Where to go instead, for a status of 3xx. */
  location?: string;
}

/** What a browser asks of one of the hosts. */
export interface Question {
  method: string;
  url: URL;
  body: string;
}

export const page = (content: Html): Answer => ({
  status: 200,
  type: 'text/html; charset=utf-8',
  body: content.markup,
});

export const json = (content: object): Answer => ({
  status: 200,
  type: 'application/json',
  body: JSON.stringify(content),
});

export const goTo = (location: string): Answer => ({ status: 302, type: 'text/plain', body: '', location });

export const notFound: Answer = { status: 404, type: 'text/plain; charset=utf-8', body: 'There is nothing here.' };

/** A file that stands beside the code, such as a style sheet; read anew each time, so that edits show on reload. */
export function file(address: string | URL, type: string): Answer {
  return { status: 200, type: `${type}; charset=utf-8`, body: readFileSync(new URL(address), 'utf8') };
}
