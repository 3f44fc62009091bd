import type { IconName } from './components/icon';
import type { MessageKey } from './t';

/** Rooms that are in the dashboard alone: there is room for them, and they stay open beside a page. */
export const dashboardRooms = [
  { view: 'plans', icon: 'plan', label: 'plans' },
  { view: 'templates', icon: 'email', label: 'templates' },
  { view: 'rhythms', icon: 'cadence', label: 'rhythms' },
  { view: 'settings', icon: 'edit', label: 'settings' },
  { view: 'backup', icon: 'backup', label: 'backup' },
  { view: 'receipt', icon: 'check', label: 'receipt' },
  { view: 'health', icon: 'warning', label: 'readerHealth' },
] as const satisfies { view: string; icon: IconName; label: MessageKey }[];
