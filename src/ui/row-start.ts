import { type ComponentChild, createContext } from 'preact';

/** What stands at the start of a row of the agenda, by the row's id on it; null until rows can be selected. */
export type RowStart = (item: string) => ComponentChild;

export const RowStart = createContext<RowStart | null>(null);
