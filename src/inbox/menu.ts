/** What a person can do here, by her roles. */
import type { Person } from '../room.ts';
import { type Stage, word } from './stage.ts';

export function menu(stage: Stage, who: Person | undefined): void {
  const may = stage.house.flows
    .all()
    .filter((flow) => flow.menu !== undefined)
    .filter(
      ({ roles, shown = roles }) => shown.length === 0 || who?.grants.some((grant) => shown.includes(grant.role)),
    );
  stage.replies.push({
    parts: [word('menu', { name: who?.name ?? '' })],
    choices: may.map((flow) => ({ data: `!start.${flow.path}`, label: { key: `${flow.path}:title` } })),
  });
}
