const stillness = 200;
const longestWait = 1_000;

/**
 * Says when to look at a page, never what at: whenever its tree, its address or its visibility may have changed, after
 * 200 ms of stillness, or 1 s at the latest while it keeps changing. A hidden page is looked at once it is shown again.
 * Level-triggered: an event that is missed costs a delay, never a wrong state.
 * @param signal ends the watching
 * @param shadows roots of shadow trees to watch too; asked anew at each look, for they may come later
 */
export function watch(
  page: Document,
  look: () => void,
  signal: AbortSignal,
  shadows: () => readonly Node[] = () => [],
): void {
  const view = page.defaultView;
  if (!view || signal.aborted) return;
  let timer = 0;
  let restlessSince = 0;

  const lookNow = () => {
    timer = 0;
    restlessSince = 0;
    if (page.hidden) return;
    observe();
    look();
  };
  const stir = () => {
    if (page.hidden) return;
    const now = view.performance.now();
    restlessSince ||= now;
    view.clearTimeout(timer);
    timer = view.setTimeout(lookNow, Math.max(0, Math.min(stillness, restlessSince + longestWait - now)));
  };

  const observer = new MutationObserver(stir);
  const observe = () => {
    // What is observed already stays so, once.
    for (const root of [page, ...shadows()]) {
      observer.observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
    }
  };
  observe();
  signal.addEventListener('abort', () => {
    observer.disconnect();
    view.clearTimeout(timer);
  });
  // A bare pushState touches no element; only the Navigation API tells of it.
  view.navigation.addEventListener('currententrychange', stir, { signal });
  // The last one bubbles up from the page.
  for (const event of ['hashchange', 'popstate', 'pageshow', 'visibilitychange']) {
    view.addEventListener(event, stir, { signal });
  }
  stir();
}
