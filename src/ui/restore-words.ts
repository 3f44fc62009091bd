import { problemOf } from '../messages/problem';
import { numbers } from './intl';
import { problemText } from './problem-text';
import type { RestoreFault } from './restore-backup';
import { type MessageKey, t } from './t';

const tableNames: Record<string, MessageKey> = {
  contacts: 'tableContacts',
  conversations: 'tableConversations',
  touchpoints: 'tableTouchpoints',
  notes: 'tableNotes',
  followUps: 'tableFollowUps',
  plans: 'tablePlans',
  templates: 'templates',
  templateUses: 'tableTemplateUses',
  settings: 'tableSettings',
};

// A name from a file, told to a user.
const longestName = 60;

/** What a table holds, as a user calls it; its own name, cut, where it is none of ours. */
export function tableName(table: string): string {
  const key = Object.hasOwn(tableNames, table) ? tableNames[table] : undefined;
  return key ? t(key) : shortened(table);
}

/** What is wrong with a backup, in plain words. */
export function faultWords(fault: RestoreFault): string {
  switch (fault.kind) {
    case 'no-backup':
      return t('faultNoBackup');
    case 'newer-version':
      return t('faultNewer');
    case 'no-head':
      return t('faultNoHead');
    case 'cut':
      return t('faultCut');
    case 'checksum':
      return t('faultChecksum');
    case 'count':
      return t('faultCount', tableName(fault.table), written(fault.told), written(fault.found));
    case 'no-text':
      return t('faultNoText', written(fault.line));
    case 'too-long':
      return t('faultTooLong', written(fault.line));
    case 'no-record':
      return t('faultNoRecord', written(fault.line));
    case 'repeated':
      return t('faultRepeated', written(fault.line));
    case 'after-end':
      return t('faultAfterEnd', written(fault.line));
    case 'unknown-table':
      return t('faultTable', written(fault.line), shortened(fault.table));
    case 'misfit':
      return fault.field === ''
        ? t('faultMisfit', written(fault.line), tableName(fault.table))
        : t('faultMisfitField', written(fault.line), tableName(fault.table), shortened(fault.field));
  }
}

/** Why a file could not be read or written, or a restore not go on. */
export function whyWords(thrown: unknown): string {
  const problem = problemOf(thrown);
  // What the browser says of a file is plainer than that something went wrong.
  return problem.code === 'unexpected' || problem.code === 'invalid' ? problem.message : problemText(problem);
}

function written(count: number): string {
  return numbers({}).format(count);
}

function shortened(name: string): string {
  return name.length > longestName ? `${name.slice(0, longestName)}…` : name;
}
