import { isQuestion, type Node } from '../flow/nodes.ts';
import type { Turn } from './turn.ts';

/** The draft is claimed under this answer: changing it would carry the figures of one month or posyandu over into another. */
export const isHeld = ({ flow, run }: Turn, node: Node) =>
  (flow.askedWith.get(node.name) ?? []).some(({ leaf, name }) => leaf.type === 'draft' && run.facts[name] === true);

/** This run has claimed a draft. */
export const holdsDraft = ({ flow, run }: Turn) =>
  flow.nodes.some(({ leaf, name }) => leaf.type === 'draft' && run.facts[name] === true);

/** How many answers would be lost: not those that the draft is claimed under, which are chosen again in a moment. */
export const atStake = (turn: Turn): number =>
  turn.flow.nodes.filter(
    (node) => isQuestion(node) && !isHeld(turn, node) && (turn.run.answers[node.name] ?? null) !== null,
  ).length;
