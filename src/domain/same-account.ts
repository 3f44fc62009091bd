import { addressesOf, type Contact } from './contact';
import { fold } from './search';

/** Mail for everybody: an address there tells nothing of whom one works for. */
const freeMail = new Set(
  'gmail.com googlemail.com msn.com rocketmail.com icloud.com me.com mac.com aol.com proton.me protonmail.com pm.me tutanota.com tuta.io fastmail.com hey.com mail.com zohomail.com yandex.ru yandex.com mail.ru bk.ru list.ru inbox.ru rambler.ru qq.com 163.com 126.com yeah.net sina.com sina.cn foxmail.com naver.com daum.net hanmail.net rediffmail.com web.de t-online.de freenet.de posteo.de mailbox.org orange.fr wanadoo.fr free.fr sfr.fr laposte.net libero.it virgilio.it tiscali.it uol.com.br bol.com.br terra.com.br comcast.net verizon.net att.net sbcglobal.net btinternet.com wp.pl o2.pl onet.pl interia.pl seznam.cz ukr.net abv.bg bigpond.com'.split(
    ' ',
  ),
);

/** Those with an ending for each country. */
const freeMailFamily = /^(?:yahoo|ymail|hotmail|outlook|live|gmx)\.(?:[a-z]{2,3}|com?\.[a-z]{2})$/;

/** The forms of companies, which some write and others leave out. */
const companyForm =
  /[\s,]+(?:inc|llc|ltd|limited|corp|corporation|co|company|plc|gmbh|ag|kg|ug|se|sa|sas|sarl|srl|spa|bv|nv|ab|as|oy|aps|pty|kk)$/;

/**
 * What tells the account a contact belongs to: the company, and the domains of the addresses at which a company, not
 * everybody, has its mail.
 */
export function accountSigns(contact: Pick<Contact, 'company' | 'identities'>): string[] {
  const company = companyName(contact.company ?? '');
  const domains = addressesOf(contact)
    .map((address) => address.slice(address.lastIndexOf('@') + 1).toLowerCase())
    .filter((domain) => domain !== '' && !freeMail.has(domain) && !freeMailFamily.test(domain));
  return [...(company === '' ? [] : [`company:${company}`]), ...new Set(domains.map((domain) => `domain:${domain}`))];
}

function companyName(written: string): string {
  const name = fold(written).replaceAll('.', '').trim();
  return name.replace(companyForm, '').trim() || name;
}

/** Whether two contacts belong to the same account, as far as what is known of them tells. */
export function isSameAccount(
  one: Pick<Contact, 'company' | 'identities'>,
  other: Pick<Contact, 'company' | 'identities'>,
): boolean {
  const signs = new Set(accountSigns(one));
  return accountSigns(other).some((sign) => signs.has(sign));
}
