/** How a user looks at a view: the light, the window, and what is set in the system. */
export interface Look {
  scheme: 'light' | 'dark';
  /** CSS pixels. */
  width: number;
  height: number;
  /** Real pixels for a CSS pixel. */
  density: number;
  /** `forced`: colours forced by the system. `rtl`: written from right to left. `large`: the largest text that settings offer. */
  way: 'plain' | 'forced' | 'rtl' | 'large';
  /** Looked at by the end-to-end tests too, which have little time. */
  quick?: true;
}

/** Told in the name of the picture, after the scheme. */
export function nameOfLook({ scheme, width, density, way }: Look): string {
  const extra = way !== 'plain' ? `-${way}` : density > 1 ? '-zoom' : '';
  return `${scheme}-${String(width).padStart(4, '0')}${extra}`;
}

const look = (scheme: Look['scheme'], width: number, more: Partial<Look> = {}): Look => ({
  scheme,
  width,
  height: 800,
  density: 1,
  way: 'plain',
  ...more,
});

const quick = { quick: true } as const;
const inBoth = (width: number, more: Partial<Look> = {}) => [look('light', width, more), look('dark', width, more)];

/** All the looks at a face. The browser gives a popup its size, so there is one width of it. */
export const looks: Record<'popup' | 'panel' | 'dashboard', readonly Look[]> = {
  popup: [...inBoth(400, quick), look('light', 400, { way: 'forced' }), look('dark', 400, { way: 'rtl', ...quick })],
  panel: [
    ...inBoth(320, quick),
    ...inBoth(400),
    look('light', 252, quick),
    look('light', 800),
    look('dark', 400, { way: 'forced' }),
    look('light', 320, { way: 'rtl', ...quick }),
    look('light', 400, { way: 'large', ...quick }),
  ],
  dashboard: [
    ...inBoth(320, quick),
    ...inBoth(800),
    ...inBoth(1600),
    look('light', 400),
    look('dark', 800, { way: 'forced' }),
    look('light', 1600, { way: 'rtl', ...quick }),
    look('light', 400, { way: 'rtl' }),
    // A window of 1280 by 800 at 200 %.
    look('light', 640, { height: 400, density: 2, ...quick }),
    look('light', 800, { way: 'large' }),
  ],
};
