import { getByRole } from '../../browsers/by-role';
import { conversationAddress, profileAddress } from '../../site/linkedin/address';
import { agendaIn, cursorIn, lastTouchOf, questionIn } from '../eyes';
import { press } from '../hands';
import { recordsIn } from '../records';
import type { Stage } from '../stage';
import type { Step } from '../step';
import { contactLine, followUpLine, localTime, touchpointLines } from '../words';
import { dana, danasConversation, touchOfMessage } from './cast';

export const meetsDana: Step = {
  name: 'profile',
  title: 'Opens Dana’s profile on LinkedIn: Touchbase asks whether it is the same person',
  async play(stage, log) {
    const page = await stage.open(profileAddress(dana));
    await getByRole(page, 'heading', dana.name);
    const popup = await stage.openPopup();
    await log.reads('popup', () => questionIn(popup), [`Is this ${dana.name}, whom you keep from e-mail?`]);
  },
};

export const recognisesDana: Step = {
  name: 'same-person',
  title: 'Presses “Yes, same person”: the contact is known on both sites, with what the profile tells',
  async play({ browser, popup }, log) {
    await press(popup, 'button', 'Yes, same person');
    await log.reads(
      'contact',
      async () => (await recordsIn(browser)).contacts.flatMap((it) => [contactLine(it), ...[...it.identities].sort()]),
      [
        [dana.name, 'prospect', dana.title, dana.company, dana.location].join(' · '),
        `email:${dana.email}`,
        `linkedin-id:${dana.memberKey}`,
        `linkedin:${dana.slug}`,
      ],
    );
    await log.reads('cursor', () => cursorIn(popup), [`Note about ${dana.name}`]);
  },
};

export const opensConversation: Step = {
  name: 'conversation',
  title: 'Opens the conversation there: its messages join the same contact',
  async play(stage, log) {
    const conversation = danasConversation(stage);
    const page = await stage.open(conversationAddress(conversation));
    await getByRole(page, 'heading', dana.name);
    await log.reads(
      'touchpoints',
      () => linkedInTouches(stage),
      touchpointLines(conversation.messages.map(touchOfMessage)),
    );
    await stage.openPopup();
    await getByRole(stage.popup, 'article', dana.name);
  },
};

export const danaAnswers: Step = {
  name: 'answered',
  title: 'Dana answers on LinkedIn: the wait that began in Gmail closes by itself',
  async play(stage, log) {
    const { browser, popup, site } = stage;
    const [wait] = (await recordsIn(browser)).followUps;
    if (!wait) throw new Error('Nothing is waited for.');
    site.receive({ on: 'linkedin', from: dana, text: 'The 3rd it is. Forty seats are fine!' });
    await log.reads('follow-up', async () => (await recordsIn(browser)).followUps.map(followUpLine), [
      followUpLine({ ...wait, status: 'answered' }),
    ]);
    const [closed] = (await recordsIn(browser)).followUps;
    log.tell('closed at', [closed?.closedAt ? localTime(closed.closedAt) : 'never']);
    await log.reads(
      'touchpoints',
      () => linkedInTouches(stage),
      touchpointLines(danasConversation(stage).messages.map(touchOfMessage)),
    );
    await log.reads('popup', () => lastTouchOf(popup, dana.name), ['Last touch: just now, LinkedIn, from them']);
    await log.reads('agenda', async () => (await agendaIn(popup)).map((line) => line.slice(0, line.indexOf(' · '))), [
      `Your turn: ${dana.name}`,
    ]);
  },
};

async function linkedInTouches({ browser }: Stage): Promise<string[]> {
  return touchpointLines((await recordsIn(browser)).touchpoints.filter(({ channel }) => channel === 'linkedin'));
}
