import { linkedin } from '../../../src/readers/linkedin';
import { describePairs } from '../page-pairs';

describePairs(new URL('../../pages/linkedin/', import.meta.url), linkedin);
