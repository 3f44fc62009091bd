import { describe, expect, it } from 'vitest';
import { personName } from '../../../src/readers/linkedin/person-name';

describe('names as in an address book', () => {
  it.each([
    ['Ada Lovelace', 'Ada Lovelace'],
    ['  Ada\n   Lovelace ', 'Ada Lovelace'],
    ['Zoë Ångström 🚀, MBA, PhD (she/her)', 'Zoë Ångström'],
    ['⚡️Bo Isul', 'Bo Isul'],
    ['Carla Mendes 🇧🇷', 'Carla Mendes'],
    ['👩🏽‍💻 Dana Okonkwo', 'Dana Okonkwo'],
    ['Dr. Priya Raman, PhD', 'Dr. Priya Raman'],
    ['Jane Doe, M.Sc., PMP®, SHRM-CP', 'Jane Doe'],
    ['Jo March (She/Her/Hers)', 'Jo March'],
    ['Kim Meyer（sie/ihr）', 'Kim Meyer'],
    ['Ben Ito (he)', 'Ben Ito'],
    ['Chloé Martin (elle) 🌱, MBA', 'Chloé Martin'],
    ['Mia Kern (Sie) | We are hiring', 'Mia Kern'],
    ['Ann Brown • 2nd', 'Ann Brown'],
    ['John Smith | We are hiring', 'John Smith'],
    // What belongs to the name stays.
    ["O'Connor-Smith, Seán", "O'Connor-Smith, Seán"],
    ['DUPONT, JEAN', 'DUPONT, JEAN'],
    ['Jean DUPONT', 'Jean DUPONT'],
    ['Ẹ̀mí Adébáyọ̀, Jr.', 'Ẹ̀mí Adébáyọ̀, Jr.'],
    ['Henry Ford, III', 'Henry Ford, III'],
    ['Ada (King) Lovelace', 'Ada (King) Lovelace'],
    ['Ada Lovelace (King)', 'Ada Lovelace (King)'],
    ['Anna Berg (née Lund)', 'Anna Berg (née Lund)'],
    ['李 小龙', '李 小龙'],
    ['نیلوفر می‌خواهد', 'نیلوفر می‌خواهد'],
    ['Cher', 'Cher'],
    ['<script>alert(1)</script> Injector', '<script>alert(1)</script> Injector'],
    // What shows nothing, or shows it elsewhere, goes.
    ['Ada\u202e ecalevoL\u202c', 'Ada ecalevoL'],
    ['A\u200bda\ufeff Love\u00adlace', 'Ada Lovelace'],
    ['Ada\ud800 Lovelace\udfff', 'Ada Lovelace'],
    ['Ada\u0000 \u0007Lovelace', 'Ada Lovelace'],
  ])('%s', (shown, name) => {
    expect(personName(shown)).toBe(name);
    expect(personName(name)).toBe(name);
  });

  it.each([null, '', ' ', '🚀🚀', '--', '•', '\u202e\u200b'])('is nobody: %s', (shown) => {
    expect(personName(shown)).toBeNull();
  });

  it('is bounded', () => {
    const name = personName('Ada '.repeat(50_000));
    expect(name?.length).toBeLessThanOrEqual(200);
    expect(personName(`${'a'.repeat(199)}😀😀`)?.isWellFormed()).toBe(true);
  });
});
