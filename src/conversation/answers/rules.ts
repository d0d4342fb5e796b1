/** Holds answers against the rules of the flow; after each message only against those that mention what is new. */
import { hoursText, inZone, unpackMoment } from '../../texts/moments.ts';
import { writeDate } from '../../texts/writing.ts';
import { clockName, zoneIn } from '../flow/moment-checks.ts';
import type { Check, Node } from '../flow/nodes.ts';
import type { Moment } from '../reader.ts';
import type { Text } from '../run.ts';
import { answerOf, evaluate, locate, lookUp, type Place, placeOf, placesOf } from '../turn/places.ts';
import { say, stand, type Turn, word } from '../turn/turn.ts';
import { flowText } from '../turn/wording.ts';
import { differing } from './computed.ts';
import { clear } from './store.ts';

/** Holds what is new against the rules. True: something must be cleared up first, and the run stands there. */
export function settle(turn: Turn): boolean {
  const source = differing(turn);
  if (source) return differ(turn, source);
  const waiting = turn.run.filled ?? [];
  if (waiting.length === 0 || awaitsFacts(turn, waiting)) return false;
  const found = waiting.flatMap((key) => checksAt(turn, key));
  for (const { check, place } of found.filter(({ check }) => check.kind === 'constraint')) {
    if (!breaks(turn, check, place)) continue;
    if (isAlone(check)) refuse(turn, check, place);
    else return stop(turn, 'mend', place);
  }
  for (const { check, place } of found.filter(({ check }) => check.kind === 'confirm')) {
    if (!turn.run.sure?.includes(place.key) && breaks(turn, check, place)) return stop(turn, 'confirm', place);
  }
  const warned = new Set<string>();
  for (const { check, place } of found.filter(({ check }) => check.kind === 'warn')) {
    if (warned.has(place.key) || !breaks(turn, check, place)) continue;
    warned.add(place.key);
    say(turn, ruleText(turn, check, place.row));
  }
  delete turn.run.filled;
  return false;
}

/** A report that came at once is held against last month's figures, too: those come a moment later. What other records know likewise: it may say
 *  by itself which figure is wrong. */
function awaitsFacts({ flow, run }: Turn, waiting: string[]): boolean {
  const known = flow.nodes.find(({ leaf }) => leaf.type === 'fetch' && leaf.computed);
  if (!run.whole && (known === undefined || run.facts[known.name] !== undefined)) return false;
  const held = waiting.flatMap((key) => locate(flow, key)?.node ?? []).filter(({ name }) => flow.checks.has(name));
  const first = Math.min(...held.map(({ index }) => index));
  const asked = flow.nodes.filter(({ leaf }) => leaf.type === 'fetch' || leaf.type === 'draft');
  return asked.some(
    ({ name, index, relevant }) => index < first && relevant.length === 0 && run.facts[name] === undefined,
  );
}

/** Before sending: every hard rule once more, for what has become relevant or irrelevant on the way. True as in `settle`. */
export function recheck(turn: Turn): boolean {
  const checks = new Set([...turn.flow.checks.values()].flat().filter(({ kind }) => kind === 'constraint'));
  for (const check of checks) {
    const broken = placesOf(turn.flow, turn.run, check.node).find((place) => breaks(turn, check, place));
    if (broken) return stop(turn, 'mend', broken);
  }
  return false;
}

/** The hard rule about this answer alone that it breaks: it cannot be mended by another answer. */
export function brokenAlone(turn: Turn, place: Place): Check | undefined {
  return (turn.flow.checks.get(place.node.name) ?? []).find(
    (check) => check.kind === 'constraint' && isAlone(check) && check.node === place.node && breaks(turn, check, place),
  );
}

/** The hard rule that the question at `place` states. */
export const checkOf = (turn: Turn, place: Place, kind: 'constraint'): Check | undefined =>
  turn.flow.checks.get(place.node.name)?.find((check) => check.node === place.node && check.kind === kind);

/** The soft rules that the question at `place` states and its answer breaks. */
export const doubtedAt = (turn: Turn, place: Place): Check[] =>
  (turn.flow.checks.get(place.node.name) ?? []).filter(
    (check) => check.node === place.node && check.kind === 'confirm' && breaks(turn, check, place),
  );

export const ruleText = (turn: Turn, check: Check, row?: string): Text =>
  check.about === 'zone' ? zoneText(turn, check, row) : writtenText(turn, check, row);

/** Tells the same hours on both clocks. */
function zoneText(turn: Turn, { node, rule }: Check, row?: string): Text {
  const place = placeOf(turn.flow, node.name, row)!;
  const moment = unpackMoment(String(answerOf(turn, place)));
  const here = rule.names.map((name) => zoneIn(lookUp(turn, name, row))).find((zone) => zone !== undefined);
  const hours = (one: Moment) => hoursText(one, (day) => writeDate(day, 'long', turn.env.language));
  const theirs = here && moment.zone ? inZone(moment, moment.zone, here) : moment;
  const wrong = { ...moment, ...(here && { zone: here }) };
  return word('zone-sure', { told: hours(moment), here: hours(theirs), instead: hours(wrong) });
}

const writtenText = (turn: Turn, check: Check, row?: string): Text =>
  flowText(
    turn,
    `${check.node.name}.${check.about ?? check.kind}`,
    [...new Set([...check.rule.written, ...check.rule.names])].filter((name) => name !== 'today' && name !== clockName),
    row,
  );

/** The rules that mention the answer at `key`, each at the place (or the rows) that state it. */
function checksAt(turn: Turn, key: string): { check: Check; place: Place }[] {
  const place = locate(turn.flow, key);
  if (!place) return [];
  return (turn.flow.checks.get(place.node.name) ?? []).flatMap((check) => {
    const own = placeOf(turn.flow, check.node.name, place.row);
    const places = own ? [own] : placesOf(turn.flow, turn.run, check.node);
    return places.map((one) => ({ check, place: one }));
  });
}

/** A rule applies only once its own question is answered. */
function breaks(turn: Turn, { rule }: Check, place: Place): boolean {
  const value = answerOf(turn, place);
  return value !== undefined && value !== null && evaluate(turn, rule, place.row) === false;
}

const isAlone = ({ figures, node }: Check) => figures.every((name) => name === node.name);

/** Keeps where the run stood, so that nothing is said twice afterwards. */
function differ(turn: Turn, { name }: Node): true {
  const { mode, at, pending } = turn.run;
  stand(turn, 'differ', name);
  turn.run.pending = mode === 'differ' ? pending : `${mode} ${at}`;
  return true;
}

function stop(turn: Turn, mode: 'mend' | 'confirm', place: Place): true {
  stand(turn, mode, place.key);
  return true;
}

/** A value that cannot be came with a pasted text or a draft: its question is asked. */
function refuse(turn: Turn, check: Check, place: Place) {
  say(turn, ruleText(turn, check, place.row));
  clear(turn, place.key);
}
