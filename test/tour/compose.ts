import type { Page } from 'puppeteer-core';
import { html, raw } from '../site/html';
import { type Look, pageSize } from './stage';

/**
 * Lays the picture of the popup over the picture of its page, in the upper right corner under the toolbar, where
 * browsers show it: no browser lets both be photographed at once.
 * @param canvas a tab to do it in
 * @returns PNG
 */
export async function compose(canvas: Page, { page, popup }: Look): Promise<Uint8Array> {
  await canvas.setViewport(pageSize);
  await canvas.setContent(
    html`${raw('<!DOCTYPE html>')}<style>
      body { margin: 0; height: 100vh; overflow: hidden; background: #fff; }
      img { display: block; }
      .page { width: 100%; }
      .popup {
        position: absolute; inset: 0.5rem 1.25rem auto auto;
        border-radius: 10px; box-shadow: 0 0 0 1px rgb(0 0 0 / 12%), 0 10px 40px rgb(0 0 0 / 28%);
      }
    </style><img class="page" src="${dataAddress(page)}">${popup && html`<img class="popup" src="${dataAddress(popup)}">`}`
      .markup,
  );
  return canvas.screenshot();
}

function dataAddress(png: Uint8Array): string {
  return `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
}
