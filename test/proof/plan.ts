/** What one kader will answer, made up from the seed, and what her report must then say. */
import type { Value } from '../../src/conversation/run.ts';

export interface Plan {
  /** Her number on Telegram. */
  user: number;
  /** What she types at each question. */
  says: Record<string, string>;
  /** The answers that the filed report must hold, all of them. */
  report: Record<string, Value>;
}

type Chance = () => number;

const between = (chance: Chance, from: number, to: number) => from + Math.floor(chance() * (to - from + 1));

/** `period`: the month that will be reported, for the questions that come in some months only. */
export function makePlan(user: number, chance: Chance, period: string): Plan {
  // The first choice of months is this one.
  const plan: Plan = { user, says: { period: '1' }, report: {} };
  const figures = skdn(chance);
  for (const [name, value] of Object.entries(figures)) tell(plan, name, value);
  if (chance() < 0.3) bySexes(plan, 'S', between(chance, 0, figures.S));
  if (/-0[28]$/.test(period)) for (const name of ['VA6', 'VA12']) tell(plan, name, between(chance, 0, 8));
  tell(plan, 'kader', between(chance, 1, 9));
  visitors(plan, chance);
  food(plan, chance);
  tell(plan, 'births', between(chance, 0, 3));
  tell(plan, 'bdeaths', 0);
  tell(plan, 'mdeaths', 0);
  tell(plan, 'problems', chance() < 0.5 ? null : `Timbangan ke-${between(chance, 1, 99)} perlu ditera`);
  tell(plan, 'photo', null);
  return plan;
}

/** D = N + T + O + B; nothing unusual, so that nothing has to be confirmed. */
function skdn(chance: Chance) {
  const [N, T, O, B] = [between(chance, 0, 30), between(chance, 0, 9), between(chance, 0, 5), between(chance, 0, 4)];
  const D = N + T + O + B;
  const K = D + between(chance, 0, 5);
  const S = K + between(chance, 1, 6);
  return { S, K, D, N, T, O, B, BGM: between(chance, 0, Math.min(D, 3)), TT: between(chance, 0, T) };
}

function tell(plan: Plan, name: string, value: number | string | null) {
  plan.says[name] = value === null ? 'lewati' : String(value);
  plan.report[name] = value;
}

function bySexes(plan: Plan, name: string, boys: number) {
  const girls = Number(plan.report[name]) - boys;
  plan.says[name] = `${boys} L ${girls} P`;
  plan.report[`${name}_L`] = boys;
  plan.report[`${name}_P`] = girls;
}

/** Many posyandu do not count them by group. A kader who skips the first such question is not asked the others. */
function visitors(plan: Plan, chance: Chance) {
  if (chance() < 0.5) return tell(plan, 'bayi', null);
  for (const name of ['bayi', 'balita', 'wus', 'pus', 'bumil', 'busui']) tell(plan, name, between(chance, 0, 40));
}

function food(plan: Plan, chance: Chance) {
  const given = chance() < 0.5;
  tell(plan, 'pmt', given ? 'ada' : 'tidak');
  if (given) tell(plan, 'pmt_note', chance() < 0.5 ? null : 'bubur kacang hijau');
}
