/** Flow `kunci_api`: a person makes a key for a program of her office, sees those that she has, and ends one. */
import { wallTime } from '../../clock.ts';
import type { Option } from '../../conversation/run.ts';
import { rowId } from '../../ids.ts';
import { type Context, type Effect, type EffectResult, type Lookup, member, Refusal } from '../../room.ts';
import { textOf } from '../../texts/text-of.ts';
import { writeDate } from '../../texts/writing.ts';
import { audit } from '../audit.ts';
import type { DirectoryDeps } from '../deps.ts';
import { endKey, keysOf, makeKey, mostKeys } from './api-keys.ts';

const text = textOf('directory/kunci_api');

const day = (at: Date, { zone, language }: { zone: 'WIB' | 'WITA' | 'WIT'; language: string }) =>
  writeDate(wallTime(at.getTime(), zone).toPlainDate().toString(), 'medium', language);

/** Her keys, as a note shows them. */
export const apiKeys =
  ({ texts }: Pick<DirectoryDeps, 'texts'>): Lookup =>
  async ({ db, now, person }) => {
    const keys = await keysOf(db, person!.id, now);
    const lines = keys.map(({ id, name, expiresAt, usedAt }) =>
      texts.render(
        person!.language,
        text('line', {
          id: String(id),
          name,
          until: day(expiresAt, person!),
          used: usedAt ? day(usedAt, person!) : 'none',
        }),
      ),
    );
    return { count: keys.length, lines: lines.join('\n') };
  };

/** Options: a new key, or the end of one that she has. */
export const apiKeyChoices =
  ({ texts }: Pick<DirectoryDeps, 'texts'>): Lookup =>
  async ({ db, now, person }): Promise<Option[]> => {
    const keys = await keysOf(db, person!.id, now);
    const say = (what: ReturnType<typeof text>) => texts.render(person!.language, what);
    return [
      ...(keys.length < mostKeys ? [{ value: 'make', label: say(text('make')) }] : []),
      ...keys.map(({ id, name }) => ({ value: `end-${id}`, label: say(text('end', { id: String(id), name })) })),
    ];
  };

/** Ends the flow. */
export const apiKey =
  (deps: Pick<DirectoryDeps, 'secrets' | 'ids'>): Effect =>
  async (context, args): Promise<EffectResult> => {
    const what = String(args.what);
    if (what !== 'make') return { replies: [{ parts: [await ended(context, rowId(what.replace(/^end-/, '')))] }] };
    const { db, now } = context;
    const person = member(context);
    if ((await keysOf(db, person.id, now)).length >= mostKeys)
      throw new Refusal('directory/kunci_api:too-many', { count: mostKeys });
    const name = String(args.name).trim();
    const { key, expiresAt } = await makeKey({ ...deps, db }, person.id, name, now);
    const subject = `person ${person.id}`;
    await audit(db, { now, actor: person.id, action: 'directory.api-key', subject });
    return { replies: [{ parts: [text('made', { name, until: day(expiresAt, person) }), { literal: key }] }] };
  };

async function ended(context: Context, id: number) {
  const { db, now } = context;
  const person = member(context);
  if (!(await endKey(db, person.id, id, now))) throw new Refusal('directory/kunci_api:not-yours');
  await audit(db, { now, actor: person.id, action: 'directory.api-key-ended', subject: `person ${person.id}` });
  return text('ended');
}
