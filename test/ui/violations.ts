import axe from 'axe-core';

/** What axe finds wrong; colours are checked in `tokens.test`, since nothing is drawn here. */
export async function violations(): Promise<string[]> {
  document.title = 'Touchbase';
  document.documentElement.lang = 'en';
  const results = await axe.run(document, {
    rules: { 'color-contrast': { enabled: false } },
    resultTypes: ['violations'],
  });
  return results.violations.flatMap(({ id: rule, nodes }) => nodes.map(({ html }) => `${rule}: ${html}`));
}
