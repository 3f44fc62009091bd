import type { ComponentChild, ComponentType, FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/**
 * A view whose code is read from the package when it is first shown, so that a face opens with what it shows first.
 * Once read, it is drawn at once.
 * @param meanwhile stands there while the code is read; null for what is small
 * @param when `idle`: once the face has drawn what it shows first, for what can wait for that
 */
export function lazy<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  meanwhile: ComponentChild = <div class="opening" aria-busy="true" />,
  when: 'now' | 'idle' = 'now',
): FunctionComponent<Props> {
  let loading: Promise<ComponentType<Props>> | null = null;
  let loaded: ComponentType<Props> | null = null;
  return function Lazy(props: Props) {
    const [View, setView] = useState<ComponentType<Props> | null>(() => loaded);
    useEffect(() => {
      if (loaded) return;
      loading ??= when === 'idle' ? idle().then(load) : load();
      loading.then(
        (view) => {
          loaded = view;
          setView(() => view);
        },
        (problem) => {
          loading = null; // the next attempt reads anew
          console.error(problem);
        },
      );
    }, []);
    return View ? <View {...props} /> : meanwhile;
  };
}

// Longer than a face takes to draw what it shows first, on a slow machine.
const patience = 500;

function idle(): Promise<void> {
  return new Promise((resolve) => {
    requestIdleCallback(() => resolve(), { timeout: patience });
  });
}
