const hues = 8;

/** The initials of a name on a colour of its own, so that people are told apart at a glance. */
export function Avatar({ name, large = false }: { name: string; large?: boolean }) {
  return (
    <span class={`avatar hue-${hueOf(name)}${large ? ' large' : ''}`} aria-hidden="true">
      {initials(name)}
    </span>
  );
}

function initials(name: string): string {
  const words = name.split(/[\s-]+/).filter((word) => /^\p{L}|\p{N}/u.test(word));
  const [first = '', last = ''] = [words[0], words.length > 1 ? words.at(-1) : ''];
  return [first, last].map((word) => [...word][0]?.toLocaleUpperCase() ?? '').join('');
}

function hueOf(name: string): number {
  let sum = 0;
  for (const letter of name.toLowerCase()) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9_973;
  return sum % hues;
}
