import { agenda, type DueItem } from '../domain/agenda';
import type { Due } from '../domain/due';
import {
  type Announced,
  announcedBy,
  type Begun,
  begunOf,
  type Notice,
  noticeIdOf,
  noticesOf,
  unfinished,
} from '../domain/notice';
import type { WorkingHours } from '../domain/working-time';

/** What there is to go by, in the database. */
export interface Looked {
  hours: WorkingHours;
  /** What is open and due, and at least the next to come. */
  open: DueItem[];
  announced: Announced[];
  begun: Begun[];
}

/** All that reminding needs of the database and of the browser. */
export interface Surroundings {
  look(now: Temporal.ZonedDateTime): Promise<Looked>;
  /** Those of the items that are still open. */
  openItems(ids: readonly string[]): Promise<DueItem[]>;
  /** Remembers the notifications that are about to be shown. */
  begin(begun: readonly Begun[]): Promise<void>;
  show(notice: Notice, now: Temporal.ZonedDateTime): Promise<void>;
  /** Records what was announced and forgets what is gone, in one step. */
  record(told: { news: Announced[]; gone: string[]; begun: Begun[] }): Promise<void>;
  withdrawAllBut(noticeIds: ReadonlySet<string>): Promise<void>;
  showCount(count: number): Promise<void>;
  wakeAt(moment: Temporal.Instant): Promise<void>;
}

// The soonest that browsers let an alarm ring (developer.chrome.com, alarms).
const soon = Temporal.Duration.from({ seconds: 30 });

/**
 * Brings notifications, badge and alarm in line with the database. Stopped at any point it does the rest the next time:
 * a notification is remembered before it is shown and recorded after it, so that a stop in between may show it again,
 * under the same id and no other, but never loses it.
 */
export async function remind(around: Surroundings, now: Temporal.ZonedDateTime): Promise<void> {
  const { hours, open, announced, begun } = await around.look(now);
  const last = new Map(announced.map((each) => [each.followUpId, each]));
  const plan = agenda(open, last, now, hours);
  // First, so that whatever fails below is tried again, and soon where something is to be told.
  const telling = plan.announce.length > 0;
  await around.wakeAt(telling ? now.toInstant().add(soon) : plan.lookAgainAt);

  const dues = await duesOf(around, plan.due, announced, begun);
  const stillDue = ({ id, due }: { id: string; due: Due }) => dues.get(id) === due;
  const gone = announced.filter(({ followUpId, due }) => !stillDue({ id: followUpId, due }));
  const standingBegun = begun.map(({ id, items }) => ({ id, items: items.filter(stillDue) }));
  const { again, fresh } = noticesOf(plan.announce, standingBegun);
  const all = [...standingBegun, ...fresh.map(begunOf)];
  if (fresh.length > 0) await around.begin(all);
  const notices = [...again, ...fresh];
  for (const notice of notices) await around.show(notice, now);
  const news = notices.flatMap(announcedBy);
  const left = unfinished(all, news);
  if (news.length > 0 || gone.length > 0 || begun.length > 0) {
    await around.record({ news, gone: gone.map(({ followUpId }) => followUpId), begun: left });
  }

  const stale = new Set(gone);
  const standing = [...announced.filter((each) => !stale.has(each)), ...news].map(noticeIdOf);
  if (telling) await around.wakeAt(plan.lookAgainAt);
  await around.withdrawAllBut(new Set([...standing, ...left.map(({ id }) => id)]));
  await around.showCount(plan.due.length);
}

/**
 * When each open item is due that is due now or was announced before. A clock that was set back, or a journey west,
 * makes things undue again, which were announced all the same.
 */
async function duesOf(
  around: Surroundings,
  due: readonly DueItem[],
  announced: readonly Announced[],
  begun: readonly Begun[],
): Promise<Map<string, Due>> {
  const dues = new Map(due.map((item) => [item.id, item.due]));
  const told = [...announced.map(({ followUpId }) => followUpId), ...begun.flatMap(({ items }) => items.map(idOf))];
  const absent = told.filter((id) => !dues.has(id));
  if (absent.length === 0) return dues;
  for (const item of await around.openItems(absent)) dues.set(item.id, item.due);
  return dues;
}

function idOf({ id }: { id: string }): string {
  return id;
}
