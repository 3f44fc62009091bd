// The little of jsdom that the tests use. The package brings no types, and its own would be those of TypeScript's DOM.
declare module 'jsdom' {
  export class JSDOM {
    constructor(html: string, options?: { url?: string; pretendToBeVisual?: boolean });
    readonly window: Window & typeof globalThis;
  }
}
