import { describe, expect, it } from 'vitest';
import { builtInTemplates, usableTemplates } from '../../src/domain/built-in-templates';
import { plainLanguageHints } from '../../src/domain/plain-language';
import { fillTemplate, type Template, templatePurposes } from '../../src/domain/template';
import messages from '../../src/public/_locales/en/messages.json';

const english = (key: keyof typeof messages) => messages[key].message;
const own = (id: string): Template => ({
  id,
  name: 'My own',
  purpose: 'other',
  text: 'Hello',
  updatedAt: '2026-12-01T00:00:00.000Z-0000-x',
  stamps: {},
});

describe('the built-in templates', () => {
  it('serve every purpose there is', () => {
    const purposes = new Set(builtInTemplates.map(({ purpose }) => purpose));
    expect(templatePurposes.filter((purpose) => !purposes.has(purpose))).toEqual(['other']);
  });

  it('have ids and words of their own', () => {
    const keys = builtInTemplates.flatMap(({ nameKey, textKey }) => [nameKey, textKey]);
    expect(new Set(keys).size).toBe(keys.length);
    expect(new Set(builtInTemplates.map(({ id }) => id)).size).toBe(builtInTemplates.length);
  });

  it.each(usableTemplates([], english))(
    'are in plain language and greet also whom one does not know: $name',
    ({ text }) => {
      expect(plainLanguageHints(text, 'en')).toEqual([]);
      expect(fillTemplate(text, {})[1]).toEqual({ kind: 'filled', text: 'there' });
    },
  );

  it('give way to the rep’s own of the same id; others come after', () => {
    const [first] = builtInTemplates;
    const usable = usableTemplates([own('mine'), own(first?.id ?? '')], english);
    expect(usable[0]).toMatchObject({ id: first?.id, name: 'My own' });
    expect(usable.at(-1)).toMatchObject({ id: 'mine' });
    expect(usable).toHaveLength(builtInTemplates.length + 1);
  });
});
