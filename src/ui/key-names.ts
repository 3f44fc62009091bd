// Signs that stand on the keys of a Mac; Chrome tells shortcuts by them, without a plus between (156 on macOS).
const macSigns = /[⌃⌥⇧⌘]/g;

/** The keys of a shortcut as a browser writes it: `Alt+Shift+W`, `MacCtrl+W` or `⌃⇧W`. */
export function keyNames(shortcut: string): string[] {
  const names = shortcut.replace(macSigns, '$&+').split('+').filter(Boolean);
  return names.map((name) => (name === 'MacCtrl' ? '⌃' : name === 'Command' ? '⌘' : name));
}
