import { describe, expect, test } from 'vitest';
import { getByRole } from '../browsers/by-role';
import { eventually } from '../browsers/eventually';
import { mailbox, threadAddress } from '../site/gmail/address';
import { conversationAddress, profileAddress } from '../site/linkedin/address';
import { owner, people } from '../site/people';
import { tryAddress } from '../site/try/try-page';
import { click, cursorIn, shows } from './face';
import { overhear } from './overhear';
import { everythingKept, onlyContact, recordsIn } from './records';
import { conversationWith, threadOf } from './sample';
import { shared } from './shared';
import { kinds } from './start';

const { dana, zoe, kai, noor, ines, sam } = people;

describe.each(kinds)('keeping people in %s', (kind) => {
  const at = shared(kind);

  /** The touchpoints as they can be compared with what was written on the sites, oldest first. */
  async function touches() {
    const { touchpoints } = await recordsIn(at.browser);
    return touchpoints
      .map(({ messageKey, at, precision, direction, channel }) => ({ messageKey, at, precision, direction, channel }))
      .sort((one, other) => one.at - other.at);
  }

  const mailTouches = (key: string) =>
    threadOf(at.site, key).mails.map((mail) => ({
      messageKey: `gmail:${mail.id}`,
      at: mail.at,
      precision: 'ms',
      direction: mail.from.email === owner.email ? 'out' : 'in',
      channel: 'email',
    }));

  const lookedAt = async () => (await recordsIn(at.browser)).conversations[0]?.lookedAt ?? 0;

  /** Waits until the conversation on screen was reported again. */
  async function lookedAgain(before: number): Promise<void> {
    await eventually('another look at the conversation', async () => (await lookedAt()) > before);
  }

  test('shows the people of a thread, and logs its messages once one of them is kept', async () => {
    const { site, browser } = at;
    const thread = threadOf(site, 'pilot');
    const page = await browser.open(threadAddress(thread));
    const popup = await browser.openPopup(page);
    expect(await popup.evaluate(() => innerWidth)).toBeLessThan(800); // a popup, not a tab
    await getByRole(popup, 'heading', dana.name);
    await shows(popup, `${sam.name} , not kept yet`);
    await shows(popup, 'Nothing is stored about them yet.');
    // Reports are taken in their order, so the page's has been taken when this answer comes.
    await browser.inExtension((api) =>
      api.runtime.sendMessage({ door: 'command', kind: 'database.open', payload: null }),
    );
    const { facts, settings, ...tables } = await recordsIn(browser);
    expect(Object.values(tables).flat()).toEqual([]);

    await click(popup, 'button', 'Keep in touch');
    await shows(popup, `${dana.name} is kept.`);
    await shows(popup, '12 days ago, e-mail, from them');
    expect(await onlyContact(browser)).toMatchObject({ name: dana.name, identities: [`email:${dana.email}`] });
    expect(await touches()).toEqual(mailTouches('pilot'));
    const { conversations } = await recordsIn(browser);
    expect(conversations).toMatchObject([{ subject: thread.subject, turn: 'mine', at: thread.mails.at(-1)?.at }]);
    expect(await at.said()).toEqual([]);
  });

  test('logs each message once, however often the thread is opened', async () => {
    const { site, browser } = at;
    const heard = await overhear(browser);
    const page = await browser.open(threadAddress(threadOf(site, 'pilot')));
    await click(await browser.openPopup(page), 'button', 'Keep in touch');
    await eventually('the touchpoints', async () => (await touches()).length > 0);
    await browser.closePopup();

    let before = await lookedAt();
    await page.reload();
    await lookedAgain(before);
    before = await lookedAt();
    await page.evaluate(() => {
      location.hash = '#inbox';
    });
    await eventually('a look at the inbox', async () =>
      (await heard()).some(({ payload }) => payload.observation?.page === 'list'),
    );
    await page.evaluate(
      (hash) => {
        location.hash = hash;
      },
      `#inbox/${threadOf(site, 'pilot').opaque}`,
    );
    await lookedAgain(before);
    expect(await touches()).toEqual(mailTouches('pilot'));

    const id = site.receive({ on: 'gmail', thread: 'pilot', from: dana, text: 'And the dates?' });
    await eventually('the new message', async () => (await touches()).at(-1)?.messageKey === `gmail:${id}`);
    expect(await touches()).toEqual(mailTouches('pilot'));
  });

  test('stores nothing of people who are not kept, and no words of anybody', async () => {
    const { site, browser } = at;
    const page = await browser.open(threadAddress(threadOf(site, 'pilot')));
    await click(await browser.openPopup(page), 'button', 'Keep in touch');
    await eventually('the touchpoints', async () => (await touches()).length > 0);
    await browser.closePopup();
    for (const address of [
      mailbox,
      threadAddress(threadOf(site, 'intro')),
      threadAddress(threadOf(site, 'integration')),
      profileAddress(kai),
      profileAddress(zoe),
      conversationAddress(conversationWith(site, kai)),
    ]) {
      const stranger = await browser.open(address);
      const popup = await browser.openPopup(stranger);
      // Who is offered has been read, and so reported.
      await shows(popup, address === mailbox ? dana.name : 'Nothing is stored about them yet.');
      await browser.closePopup();
    }
    await browser.inExtension((api) =>
      api.runtime.sendMessage({ door: 'command', kind: 'database.open', payload: null }),
    );
    const kept = await everythingKept(browser);
    expect(kept).toContain(dana.email);
    for (const { name, email, slug, memberKey, company } of [zoe, kai, noor, ines, sam]) {
      for (const word of [name, email, slug, memberKey, company]) expect(kept).not.toContain(word);
    }
    for (const { text } of threadOf(site, 'pilot').mails) {
      for (const line of text.split('\n')) if (line.length > 10) expect(kept).not.toContain(line);
    }
  });

  test('asks whether a LinkedIn person is somebody known from e-mail, and makes one contact of both', async () => {
    const { site, browser } = at;
    const mail = await browser.open(threadAddress(threadOf(site, 'pilot')));
    await click(await browser.openPopup(mail), 'button', 'Keep in touch');
    await eventually('the touchpoints', async () => (await touches()).length > 0);

    const profile = await browser.open(profileAddress(dana));
    const popup = await browser.openPopup(profile);
    await shows(popup, `Is this ${dana.name}, whom you keep from e-mail?`);
    await click(popup, 'button', 'Yes, same person');
    await shows(popup, `This is ${dana.name} from now on.`);
    const contact = await onlyContact(browser);
    expect(contact).toMatchObject({ company: dana.company, title: dana.title, location: dana.location });
    expect([...contact.identities].sort()).toEqual(
      [`email:${dana.email}`, `linkedin:${dana.slug}`, `linkedin-id:${dana.memberKey}`].sort(),
    );

    const conversation = conversationWith(site, dana);
    await browser.open(conversationAddress(conversation));
    const messages = conversation.messages.map((message) => ({
      messageKey: `linkedin:${message.id}`,
      at: message.at,
      precision: 'ms',
      direction: message.from === owner ? 'out' : 'in',
      channel: 'linkedin',
    }));
    await eventually('the messages', async () => (await touches()).length > mailTouches('pilot').length);
    expect(await touches()).toEqual([...messages, ...mailTouches('pilot')].sort((one, other) => one.at - other.at));
    expect(await recordsIn(browser)).toMatchObject({ contacts: [{ id: contact.id }] });
  });

  test('keeps two people of one name apart when told so, and does not ask again', async () => {
    const { site, browser } = at;
    const profile = await browser.open(profileAddress(zoe));
    await click(await browser.openPopup(profile), 'button', 'Keep in touch');
    await eventually('the contact', async () => (await recordsIn(browser)).contacts.length === 1);
    const kept = await onlyContact(browser);

    const mail = await browser.open(threadAddress(threadOf(site, 'renewal')));
    const popup = await browser.openPopup(mail);
    await shows(popup, `Is this ${zoe.name} of ${zoe.company}, whom you keep from LinkedIn?`);
    await click(popup, 'button', 'No, someone else');
    await shows(popup, 'Two different people.');
    const again = await browser.openPopup(mail);
    await click(again, 'button', 'Keep in touch');
    await shows(again, `${zoe.name} is kept.`);
    const { contacts, touchpoints } = await recordsIn(browser);
    expect(contacts.map(({ identities }) => identities.some((it) => it.startsWith('email:'))).sort()).toEqual([
      false,
      true,
    ]);
    expect(touchpoints.map(({ contactId }) => contactId)).not.toContain(kept.id);
  });

  test('adds a person by hand and finds them by name, company, address and phone with no page open', async () => {
    const { browser } = at;
    const page = await browser.open(tryAddress);
    const popup = await browser.openPopup(page);
    await click(popup, 'link', 'Add a person');
    for (const [field, words] of [
      ['Name', 'Ada Example'],
      ['E-mail', 'Ada@Analytical.example'],
      ['Phone', '+44 20 7946 0000'],
      ['Company', 'Analytical Engines'],
    ] as const) {
      await (await getByRole(popup, 'textbox', field)).type(words);
    }
    await click(popup, 'button', 'Add a person');
    await shows(popup, 'Ada Example is kept.');
    const { id, ...ada } = await onlyContact(browser);
    expect(ada).toMatchObject({
      name: 'Ada Example',
      identities: ['email:ada@analytical.example'],
      phone: '+44 20 7946 0000',
      company: 'Analytical Engines',
    });

    const again = await browser.openPopup(page);
    for (const query of ['exam', 'analytical eng', 'ada@an', '7946']) {
      await (await getByRole(again, 'combobox', 'Search')).type(query);
      await getByRole(again, 'option', 'Ada Example Analytical Engines');
      await again.keyboard.press('Escape');
      await eventually('no result', () => again.evaluate(() => document.querySelector('[role=option]') === null));
    }
    await again.keyboard.type('nobody of that name');
    await shows(again, 'Nobody here is called “nobody of that name”.');
    await again.keyboard.press('Escape');
    await again.keyboard.type('ada');
    await again.keyboard.press('Enter');
    await cursorIn(again, 'Note about Ada Example');
    await again.keyboard.type('Met at the fair');
    await again.keyboard.press('Enter');
    await shows(again, 'Note saved.');
    expect((await recordsIn(browser)).notes).toMatchObject([{ subjectId: id, text: 'Met at the fair' }]);
  });
});
