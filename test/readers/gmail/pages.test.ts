// @vitest-environment node
import { gmail } from '../../../src/readers/gmail';
import { describePairs } from '../page-pairs';

describePairs(new URL('../../pages/gmail/', import.meta.url), gmail);
