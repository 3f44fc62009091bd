// @vitest-environment node

import { describePairs } from '../page-pairs';
import { gmail } from './either';

describePairs(new URL('../../pages/gmail/', import.meta.url), gmail);
