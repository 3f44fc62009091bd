import { tryYears } from './some-years';

tryYears(0);
