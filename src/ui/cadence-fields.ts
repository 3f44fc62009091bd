import { type Cadence, isSound } from '../domain/cadence';
import { daysIn, type IntervalUnit, intervalUnits, inUnits } from './interval';

/** The fields of a cadence as they stand in a form. */
export interface CadenceFields {
  idealCount: string;
  idealUnit: IntervalUnit;
  latestCount: string;
  latestUnit: IntervalUnit;
}

/** Cadences that are often wanted, the shortest first. */
export const usualCadences: readonly Cadence[] = [
  { ideal: 7, latest: 14 },
  { ideal: 14, latest: 21 },
  { ideal: 21, latest: 35 },
  { ideal: 30, latest: 60 },
  { ideal: 90, latest: 120 },
  { ideal: 180, latest: 240 },
  { ideal: 365, latest: 420 },
];

/** What a form begins with where nothing was set. */
export const firstCadence: Cadence = { ideal: 30, latest: 60 };

/** A cadence as a form shows it, each part in its greatest whole unit. */
export function fieldsOfCadence({ ideal, latest }: Cadence): CadenceFields {
  const [one, other] = [inUnits(ideal), inUnits(latest)];
  return {
    idealCount: String(one.count),
    idealUnit: one.unit,
    latestCount: String(other.count),
    latestUnit: other.unit,
  };
}

/** The cadence that the fields tell, or why they tell none. */
export function cadenceOfFields(fields: CadenceFields): Cadence | 'no-number' | 'latest-first' {
  const ideal = days(fields.idealCount, fields.idealUnit);
  const latest = days(fields.latestCount, fields.latestUnit);
  if (!isSound({ ideal, latest: ideal }) || !isSound({ ideal: latest, latest })) return 'no-number';
  return latest < ideal ? 'latest-first' : { ideal, latest };
}

function days(count: string, unit: IntervalUnit): number {
  return Number.parseFloat(count) * daysIn[unit];
}

/** The unit that a select box names. */
export function unitNamed(name: string): IntervalUnit {
  return intervalUnits.find((unit) => unit === name) ?? 'day';
}
