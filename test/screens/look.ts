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

const inBoth = (width: number) => [look('light', width), look('dark', width)];

/** All the looks at a face. The browser gives a popup its size, so there is one width of it. */
export const looks: Record<'popup' | 'panel' | 'dashboard', readonly Look[]> = {
  popup: [...inBoth(400), look('light', 400, { way: 'forced' }), look('dark', 400, { way: 'rtl' })],
  panel: [
    ...inBoth(320),
    ...inBoth(400),
    look('light', 252),
    look('light', 800),
    look('dark', 400, { way: 'forced' }),
    look('light', 320, { way: 'rtl' }),
    look('light', 400, { way: 'large' }),
  ],
  dashboard: [
    ...inBoth(320),
    ...inBoth(800),
    ...inBoth(1600),
    look('light', 400),
    look('dark', 800, { way: 'forced' }),
    look('light', 1600, { way: 'rtl' }),
    look('light', 400, { way: 'rtl' }),
    // A window of 1280 by 800 at 200 %.
    look('light', 640, { height: 400, density: 2 }),
    look('light', 800, { way: 'large' }),
  ],
};
