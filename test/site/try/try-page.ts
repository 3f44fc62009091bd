import { mailbox, threadAddress } from '../gmail/address';
import { type Html, html, raw } from '../html';
import { conversationAddress, profileAddress } from '../linkedin/address';
import { owner, people } from '../people';
import type { World } from '../world';

export const tryHost = 'try.touchbase.example';
export const tryAddress = `https://${tryHost}/`;

/** The page `npm start` opens: what this is, and what to try, with links to the sample sites. */
export function tryPage(world: World): Html {
  const thread = world.threads.find(({ key }) => key === 'pilot');
  const conversation = world.conversations.find(({ key }) => key === 'dana');
  return html`${raw('<!DOCTYPE html>')}
<html lang="en"><head><meta charset="utf-8"><title>Try Touchbase</title><meta name="viewport" content="width=device-width">
<link rel="stylesheet" href="/style.css"></head><body><main>
<h1>Try Touchbase</h1>
<p>You are ${owner.name}, ${owner.title.toLowerCase()} at ${owner.company}. The mailbox and the network behind these links are samples that run on this computer; every name in them is invented, and this browser reaches nothing else.</p>
<ol>
<li><p><a target="_blank" href="${thread ? threadAddress(thread) : mailbox}">Open the thread with ${people.dana.name}</a> and click the Touchbase button in the toolbar (or under the puzzle piece, where it is not pinned). Press <b>Keep in touch</b>: the thread’s messages become touchpoints by themselves.</p></li>
<li><p>Write a note in the popup and press Enter. Record a call in the same place.</p></li>
<li><p>Type <b>/wait for the offer in 3 working days</b>: an answer closes it.</p></li>
<li><p><a target="_blank" href="${profileAddress(people.dana)}">Open ${people.dana.name}’s profile on LinkedIn</a> and click the button again: Touchbase asks whether this is the same person.</p></li>
<li><p><a target="_blank" href="${conversationAddress(conversation ?? world.conversations[0] ?? missing())}">Open your conversation there</a>, come back and <button type="button" data-person="dana">let ${people.dana.name} answer</button>. Once you look at the conversation again, the follow-up closes itself.</p></li>
<li><p>Set another follow-up: a date, today, and the time it is now. The number on the button counts what is due, and a notification says who it is.</p></li>
</ol>
<p>Also there: <a target="_blank" href="${mailbox}">the whole inbox</a>, <a target="_blank" href="${profileAddress(people.zoe)}">${people.zoe.name}</a> and <a target="_blank" href="${profileAddress(people.kai)}">${people.kai.name}</a> on LinkedIn.</p>
</main><script type="module" src="/try.js"></script></body></html>`;
}

function missing(): never {
  throw new Error('The sample network has no conversation.');
}
