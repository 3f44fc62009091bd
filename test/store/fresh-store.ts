import { afterEach } from 'vitest';
import { makeStore, type Store } from '../../src/store/schema';

const opened: Store[] = [];
let count = 0;

/** An empty database of its own, deleted after the test. */
export function freshStore(): Store {
  count += 1;
  const store = makeStore(`test-${count}`);
  opened.push(store);
  return store;
}

afterEach(async () => {
  await Promise.all(opened.splice(0).map((store) => store.delete()));
});
