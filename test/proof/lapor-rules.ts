/** The hard rules of `lapor` again, in plain code: what no state of a chat may break. */
import type { Session } from '../../src/inbox/session.ts';

const largest = 100_000;
const longestSession = 20_000;
const figures = [
  'S',
  'K',
  'D',
  'N',
  'T',
  'O',
  'B',
  'BGM',
  'TT',
  'kader',
  'bayi',
  'balita',
  'wus',
  'pus',
  'bumil',
  'busui',
];

/** One line for each rule that is broken. While figures are being mended the rules are open, and so are those of the one figure that
 *  is being changed. */
export function forbidden(session: Session): string[] {
  const { run } = session;
  const faults: string[] = [];
  const size = JSON.stringify(session).length;
  if (size > longestSession) faults.push(`a session of ${size} characters`);
  if (run?.flow !== 'reporting/lapor') return faults;
  const { answers } = run;
  for (const [name, value] of Object.entries(answers)) {
    if (
      typeof value === 'string' &&
      /[\u202a-\u202e\u2066-\u2069\u200b\ufeff\0]|[\ud800-\udbff](?![\udc00-\udfff])/.test(value)
    )
      faults.push(`${name} holds hidden characters`);
    if (typeof value === 'string' && value.length > 2000) faults.push(`${name} has ${value.length} characters`);
    if (typeof value === 'number' && !(Number.isSafeInteger(value) && value >= 0 && value <= largest))
      faults.push(`${name} is ${value}`);
    if (figures.includes(name) && value !== null && typeof value !== 'number') faults.push(`${name} is ${value}`);
  }
  return run.mode === 'mend' ? faults : [...faults, ...sums(answers, run.at)];
}

function sums(answers: Record<string, unknown>, at: string): string[] {
  const known = (...names: string[]) => names.every((name) => typeof answers[name] === 'number');
  const n = (name: string) => Number(answers[name]);
  const faults: string[] = [];
  const rule = (names: string[], holds: () => boolean) => {
    if (known(...names) && !names.includes(at) && !holds())
      faults.push(`broken: ${names.map((name) => `${name} ${n(name)}`).join(', ')}`);
  };
  rule(['K', 'S'], () => n('K') <= n('S'));
  rule(['N', 'D'], () => n('N') <= n('D'));
  rule(['N', 'T', 'D'], () => n('N') + n('T') <= n('D'));
  rule(['N', 'T', 'O', 'D'], () => n('N') + n('T') + n('O') <= n('D'));
  rule(['N', 'T', 'O', 'B', 'D'], () => n('N') + n('T') + n('O') + n('B') === n('D'));
  rule(['BGM', 'D'], () => n('BGM') <= n('D'));
  rule(['TT', 'T'], () => n('TT') <= n('T'));
  for (const name of figures) rule([`${name}_L`, `${name}_P`, name], () => n(`${name}_L`) + n(`${name}_P`) === n(name));
  return faults;
}
