/** Rules about a day and hour that no expression of a flow can say. Each asks once more, and what is confirmed stands. Pure. */
import { inZone, unpackMoment } from '../../texts/moments.ts';
import type { Moment } from '../reader.ts';
import type { Rule } from './expressions.ts';
import type { Question } from './flow.ts';
import type { Check, Node } from './nodes.ts';

/** What time it is, among the values of a rule. No question can have such a name. */
export const clockName = '!now';

type Zone = NonNullable<Moment['zone']>;

export function momentChecks(node: Node & { leaf: Question }): Check[] {
  const { leaf, name } = node;
  if (leaf.type !== 'datetime') return [];
  const check = (about: 'past' | 'zone', rule: Rule): Check => ({
    kind: 'confirm',
    node,
    rule,
    figures: [name],
    about,
  });
  const own = leaf.zone === undefined ? [] : [leaf.zone];
  return [
    ...(leaf.coming
      ? [
          check(
            'past',
            ruleOf([name, clockName, ...own], (values) => isComing(values, name, leaf.zone)),
          ),
        ]
      : []),
    ...(leaf.zone === undefined
      ? []
      : [
          check(
            'zone',
            ruleOf([name, leaf.zone], (values) => isHere(values, name, leaf.zone)),
          ),
        ]),
  ];
}

const ruleOf = (names: string[], run: Rule['run']): Rule => ({ source: '', names, written: names, type: 'bool', run });

/** The zone in a fact that has one, or is one. */
export const zoneIn = (fact: unknown): Zone | undefined =>
  typeof fact === 'object' && fact !== null && 'zone' in fact ? (fact.zone as Zone) : undefined;

type Values = Record<string, unknown>;

function isComing(values: Values, name: string, zone?: string): boolean {
  const now = unpackMoment(String(values[clockName]));
  const moment = unpackMoment(String(values[name]));
  const from = moment.zone ?? zoneIn(zone === undefined ? undefined : values[zone]) ?? now.zone;
  return from === undefined || now.zone === undefined || inZone(moment, from, now.zone).start >= now.start;
}

function isHere(values: Values, name: string, zone = ''): boolean {
  const { zone: told } = unpackMoment(String(values[name]));
  const here = zoneIn(values[zone]);
  return told === undefined || here === undefined || told === here;
}
