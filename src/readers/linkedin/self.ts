import { type Identity, linkedInIdentity } from '../../domain/identity';
import { locateAll, type Trace } from '../locator';
import { meAnswer } from './locators';

/** Own identities from the answer to `/voyager/api/me` that Ember pages carry; empty on other pages. */
export function ownIdentities(page: Document, trace: Trace): Identity[] {
  for (const datalet of locateAll(page, meAnswer, {})) {
    const request = datalet.textContent;
    if (request.length > 2_000 || !request.includes('"/voyager/api/me"')) continue;
    const body = /"body":"(bpr-guid-\d+)"/.exec(request)?.[1];
    const answer = (body && page.getElementById(body)?.textContent) || '';
    const key = /"\*miniProfile":"urn:li:fs_miniProfile:(ACo[\w-]{36})"/.exec(answer)?.[1];
    if (!key) continue;
    const found = [linkedInIdentity(key)];
    const names = [...answer.slice(0, 20_000).matchAll(/"publicIdentifier":"([^"\\]+)"/g)];
    // With one mini profile in the answer, its public name is the owner's.
    if (names.length === 1 && names[0]?.[1]) found.unshift(linkedInIdentity(names[0][1]));
    trace[meAnswer.name] = 0;
    return found.filter((identity) => identity !== null);
  }
  return [];
}
