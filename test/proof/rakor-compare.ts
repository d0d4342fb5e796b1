import { minuteMs } from '../../src/clock.ts';
import type { Told } from './rakor-oracle.ts';

const sort = (list: Told[]) =>
  list.toSorted((a, b) => a.meeting - b.meeting || a.person - b.person || a.at - b.at || a.what.localeCompare(b.what));

/** Every due message must have arrived within a minute, and no other. */
export function compare(due: Told[], told: Told[]): string[] {
  const faults: string[] = [];
  const left = sort(told);
  for (const one of sort(due)) {
    const at = left.findIndex(
      (other) =>
        other.meeting === one.meeting &&
        other.person === one.person &&
        other.what === one.what &&
        other.at >= one.at &&
        other.at <= one.at + minuteMs,
    );
    if (at < 0) faults.push(`missing: ${say(one)}`);
    else left.splice(at, 1);
  }
  return [...faults, ...left.map((one) => `too many: ${say(one)}`)];
}

const say = ({ meeting, person, what, at }: Told) =>
  `meeting ${meeting}, person ${person}: ${what} at ${new Date(at).toISOString()}`;

/** The longest delay in milliseconds. */
export const latest = (due: Told[], told: Told[]) => {
  const [wanted, got] = [sort(due), sort(told)];
  return Math.round(Math.max(0, ...wanted.map((one, n) => got[n]!.at - one.at)));
};
