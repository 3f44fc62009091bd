// @vitest-environment node
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { asksQuestion } from '../../../src/readers/gmail/asks-question';

const asks = (html: string) => asksQuestion(new JSDOM(html).window.document.body);

describe('a message', () => {
  it.each([
    ['English', 'Shall we meet on Friday?'],
    ['with thanks after it', 'Can you confirm? Thanks, Dana'],
    ['French, with a space', 'Pouvez-vous passer mardi\u00a0? Merci'],
    ['Spanish', '¿Nos mandas el presupuesto?'],
    ['Japanese', '納期はいつになりますか？よろしく'],
    ['Chinese with a Latin mark', '合同可以这样写吗?谢谢'],
    ['Arabic', 'متى نلتقي؟'],
    ['Greek', '<p>Τι κάνετε;</p>'],
    ['Armenian', 'Ինչպե՞ս եք'],
    ['with emphasis', 'Really <b>all</b> of <i>them</i>?!'],
    ['in quotation marks', 'He asked “when?” and so do I'],
    ['over two lines', 'Would you<br>send it?'],
    ['after a link', 'Is <a href="https://x.example/?a=1">https://x.example/?a=1</a> right?'],
    ['above a quote', '<div>When?</div><blockquote>Soon.</blockquote>'],
    ['below a quote', '<blockquote>Soon.</blockquote><div>When?</div>'],
    ['between quotes', '<div><blockquote>Soon.</blockquote>When?<blockquote>Or later.</blockquote>Thanks</div>'],
    ['in repeated text', '<div class="im">When?</div>'],
  ])('asks: %s', (_, html) => expect(asks(html)).toBe(true));

  it.each([
    ['a statement', 'We meet on Friday.'],
    ['an address', 'See https://x.example/plan?id=7 and www.x.example/?q'],
    ['an English semicolon', 'We came; we saw'],
    ['a lone mark', 'Price: ? per unit'],
    ['a quote', '<blockquote>When?</blockquote>'],
    ['a Gmail quote', '<div class="gmail_quote">When?</div>'],
    ['a quote with foreign classes prefixed', '<div class="m_-551gmail_quote">When?</div>'],
    ['what Gmail trims', '<div class="h5">When?</div>'],
    ['quoted lines', '&gt; When?<br>&gt;&gt; Where?'],
    ['a quoted line with a link', '&gt; Is <a href="x">this</a> right?'],
    ['a signature', 'Best<br>-- <br>Dana<br>Questions?'],
    ['a marked signature', '<div class="gmail_signature">Questions?</div>'],
    ['a quote of Outlook', 'Fine.<div id="m_5divRplyFwdMsg">From: Pat</div><div>When?</div>'],
    ['a quote of Outlook in plain text', 'Fine.<br>-----Original Message-----<br>When?'],
    ['hidden text', '<div style="display:none">When?</div>Hello.'],
    ['nothing', ''],
  ])('does not ask: %s', (_, html) => expect(asks(html)).toBe(false));
});
