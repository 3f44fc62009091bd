import type { MessageKey } from './t';

/** Kinds of pages, by `<site>-<kind>`. */
export const pageNames: Record<string, MessageKey | undefined> = {
  'gmail-thread': 'pagesGmailThread',
  'gmail-list': 'pagesGmailList',
  'gmail-compose': 'pagesGmailCompose',
  'gmail-print': 'pagesGmailPrint',
  'gmail-original': 'pagesGmailOriginal',
  'linkedin-profile': 'pagesLinkedInProfile',
  'linkedin-messaging': 'pagesLinkedInMessaging',
  'linkedin-people-list': 'pagesLinkedInPeopleList',
  'linkedin-sales-lead': 'pagesLinkedInSalesLead',
};
