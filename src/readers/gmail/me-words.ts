/*
 * What Gmail writes for the reader among senders and recipients. `me`, `我` and `saya` were seen (PAGES.md 1.3), the
 * rest is what each language says after "to" or before a verb. Only an addition: own addresses count first, and a
 * word is looked up in the page's own language and in lower case, so that a Ben or a Mina is nobody's "me".
 */
const words: Record<string, string | undefined> = {
  ar: 'أنا,إلي,إليّ,لي',
  bg: 'мен,аз',
  ca: 'mi,jo',
  cs: 'mně,mě,já',
  da: 'mig',
  de: 'mich,mir,ich',
  el: 'εμένα,εγώ',
  en: 'me',
  es: 'mí,mi,yo',
  et: 'mina,mulle',
  fa: 'من',
  fi: 'minä,minulle',
  fil: 'ako',
  fr: 'moi',
  he: 'אני,אליי,אלי',
  hi: 'मुझे,मैं',
  hr: 'mene,meni,ja',
  hu: 'én,nekem',
  id: 'saya',
  is: 'mig,mín',
  it: 'me,io',
  iw: 'אני,אליי,אלי',
  ja: '自分',
  ko: '나',
  lt: 'man,aš',
  lv: 'man,es',
  ms: 'saya',
  nb: 'meg',
  nl: 'mij,ik',
  no: 'meg',
  pl: 'mnie,ja',
  pt: 'mim,eu',
  ro: 'mine,eu',
  ru: 'мне,я',
  sk: 'mne,ja',
  sl: 'meni,jaz',
  sr: 'мени,мене,ја',
  sv: 'mig',
  th: 'ฉัน',
  tr: 'ben,bana',
  uk: 'мені,я',
  vi: 'tôi',
  zh: '我',
};

/** The words for the reader in the language of a page (BCP 47; English where it says none). */
export function meWords(language: string): string[] {
  return (words[language.toLowerCase().split(/[-_]/, 1)[0] || 'en'] ?? '').split(',').filter(Boolean);
}
