// Parts of addresses behind which nobody reads, in the languages that write them so: parts between dots, dashes and pluses.
const nobody = new RegExp(
  `(?:^|[._+-])(?:${[
    '(?:no|non|do[._-]?not|dont|never)[._-]?(?:reply|respond|answer)',
    '(?:nicht|nao|não|no|non|ne)[._-]?(?:pas[._-]?)?(?:antworten|respon\\w+|rispon\\w+|repon\\w+|répon\\w+)',
    'keine?[._-]?antwort',
    'mailer[._-]?daemon',
    'postmaster',
    'bounces?',
    'auto(?:matic)?[._-]?(?:reply|respon\\w+|mail\\w*|confirm\\w*|notif\\w*)',
    'notifications?',
    'notify',
    'newsletters?',
    'unsubscribe',
    'listserv',
    'majordomo',
  ].join('|')})(?:$|[._+=\\d-])`,
  'u',
);

/** Whether nobody stands behind a sender's address: no-reply, bounces, machines. */
export function isMachine(address: string): boolean {
  return nobody.test(address.slice(0, address.lastIndexOf('@')).toLowerCase());
}
