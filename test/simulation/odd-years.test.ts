import { tryYears } from './some-years';

tryYears(1);
