/** What the bar at a face's foot says. */
export type Notice =
  | {
      kind: 'done';
      text: string;
      /** The change that Undo takes back; null where there is none. */
      changeId: string | null;
      /** Whether the change itself took one back: its undoing does it again. */
      undone?: boolean;
    }
  | { kind: 'problem'; text: string };
