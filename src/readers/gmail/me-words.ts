/**
 * What Gmail writes for its owner among senders and recipients: `me`, `saya`, `我` and `мне` were seen (PAGES.md 1.3), the
 * rest is what languages say after "to". Aliases show in no other way (PAGES.md 1.5). Lower case, so that no Moi or Mir
 * is meant; words that are also names ("ben", "ja", "es") are left out.
 */
export const meWords =
  'me mich moi mí mim mij mig meg saya mnie mně minulle nekem tôi εμένα мне мені мен אני أنا ฉัน 我 自分 나'.split(' ');
