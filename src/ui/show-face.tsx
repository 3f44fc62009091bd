import { render } from 'preact';
import { browser } from '../messages/browser';
import { language } from '../messages/language';
import type { Store } from '../store/schema';
import { Face } from './components/face';
import { draftsIn } from './drafts';
import type { Frame } from './frame';
import { t } from './t';

/** Draws a face into its page. */
export function showFace(frame: Frame, store: Store): void {
  const { documentElement, body } = document;
  documentElement.lang = language();
  documentElement.dir = t('writingDirection');
  documentElement.classList.add(frame);
  const drafts = draftsIn([browser.storage.local, browser.storage.session]);
  render(<Face frame={frame} store={store} drafts={drafts} />, body);
}
