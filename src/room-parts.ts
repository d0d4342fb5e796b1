/** A room whose folders each offer a part. */
import type { Room } from './room.ts';

export type Part = Omit<Room, 'name'>;

/** Makes one room of several parts. Sentences are heard in the order of the parts. Throws when two of them offer something under one name,
 *  or both hold what is asked of a room as a whole (`personalData`, `responsibilities`, `takes`). */
export function together(name: string, ...parts: Part[]): Room {
  const all = named.map((kind) => {
    const entries = parts.flatMap((part) => Object.entries(part[kind] ?? {}));
    const twice = entries.find(([key], at) => entries.findIndex(([other]) => other === key) !== at);
    if (twice) throw new Error(`${name}.${twice[0]} is offered twice`);
    return [kind, Object.fromEntries(entries)];
  });
  return { name, ...Object.fromEntries(all), ...heard(parts), ...whole(name, parts) };
}

const named = [
  'lookups',
  'effects',
  'actions',
  'painters',
  'writers',
  'live',
  'wanted',
  'tables',
  'pages',
  'charts',
] as const;

function heard(parts: Part[]): Part {
  const hears = parts.flatMap((part) => part.hears ?? []);
  const knows = parts.flatMap((part) => part.knows ?? []);
  const waits = parts.flatMap((part) => part.waits ?? []);
  return {
    ...(hears.length > 0 && { hears: (context, sentence) => first(hears, (one) => one(context, sentence)) }),
    ...(knows.length > 0 && { knows: (context, question) => first(knows, (one) => one(context, question)) }),
    ...(waits.length > 0 && { waits: async (asked) => (await Promise.all(waits.map((one) => one(asked)))).flat() }),
  };
}

/** What the first of them answers who has an answer. */
async function first<T, R>(list: T[], ask: (one: T) => Promise<R | undefined>): Promise<R | undefined> {
  for (const one of list) {
    const answer = await ask(one);
    if (answer !== undefined) return answer;
  }
}

function whole(name: string, parts: Part[]): Part {
  const files = parts.flatMap((part) => part.neededFiles ?? []);
  const anyway = parts.flatMap((part) => part.anyway ?? []);
  return {
    ...one(name, parts, 'personalData'),
    ...one(name, parts, 'responsibilities'),
    ...one(name, parts, 'takes'),
    ...(files.length > 0 && {
      neededFiles: async (db, hashes) => (await Promise.all(files.map((needed) => needed(db, hashes)))).flat(),
    }),
    ...(anyway.length > 0 && {
      anyway: {
        messages: anyway.flatMap((list) => list.messages ?? []),
        actions: anyway.flatMap((list) => list.actions ?? []),
        effects: anyway.flatMap((list) => list.effects ?? []),
      },
    }),
  };
}

function one<K extends 'personalData' | 'responsibilities' | 'takes'>(name: string, parts: Part[], kind: K): Part {
  const held = parts.flatMap((part) => part[kind] ?? []);
  if (held.length > 1) throw new Error(`${name} holds ${kind} twice`);
  return held.length === 1 ? { [kind]: held[0] } : {};
}
