/** What the typed recipients may mean, as choices: one that is sure is taken without asking. */
import { createHash } from 'node:crypto';
import type { Answers, Option, Text } from '../../conversation/run.ts';
import { type Context, type Lookup, member, Refusal } from '../../room.ts';
import { textOf } from '../../texts/text-of.ts';
import { type Audience, audienceSchema } from '../base/audience.ts';
import type { NoticesDeps } from '../base/deps.ts';
import { senderReach } from '../base/rights.ts';
import { describeAudience } from './describe.ts';
import { countPeople, type Reach } from './people.ts';
import { readAudience } from './read-sentence.ts';

const text = textOf('notices/penerima');

export async function reachHere(context: Context): Promise<Reach> {
  return { scope: await senderReach(context), author: member(context).id, now: context.now };
}

/** What was written, at the choice itself or behind `Tulis sendiri`. */
const written = ({ audience, sentence, but }: Answers): string =>
  String(but ?? (audience === 'write' ? sentence : audience) ?? '');

async function read(deps: NoticesDeps, context: Context, sentence: string) {
  const found = await readAudience(deps, context.db, await reachHere(context), sentence, member(context).language);
  if ('unread' in found) throw refusal(found.unread);
  return found;
}

/** A text of ours about a sentence always has a key. */
const refusal = (unread: Text): Refusal =>
  'key' in unread
    ? new Refusal(unread.key as Refusal['text']['key'], unread.args as Refusal['text']['args'])
    : new Refusal('notices/edaran:empty');

/** Refuses what cannot be read at all, so that it is asked for once more where it was typed. */
export const readable =
  (deps: NoticesDeps): Lookup =>
  async (context, args) => {
    await read(deps, context, written(args));
    return true;
  };

/** Options: what the sentence may mean, each told in words with the number of people, and to write it anew. */
export const readings =
  (deps: NoticesDeps): Lookup =>
  async (context, args): Promise<Option[]> => {
    const sentence = written(args);
    const found = await read(deps, context, sentence);
    const all = 'ask' in found ? found.ask : [found.audience];
    const reach = await reachHere(context);
    const { language } = member(context);
    const options: Option[] = [];
    for (const audience of all) {
      const name = await describeAudience(deps, context.db, audience, language);
      const n = await countPeople(deps, context.db, audience, reach);
      options.push({ value: optionOf(audience), label: deps.texts.render(language, text('meant', { name, n })) });
    }
    if (!('ask' in found)) return options;
    const anew: Option = { value: `${anewMark}${hashOf(sentence)}`, label: deps.texts.render(language, text('anew')) };
    return [...options, anew];
  };

/** Why it is asked. */
export const doubts =
  (deps: NoticesDeps): Lookup =>
  async (context, args) => {
    const found = await read(deps, context, written(args));
    const { language } = member(context);
    const lines =
      'ask' in found ? found.doubts.map(({ id, args: shown }) => deps.texts.render(language, text(id, shown))) : [];
    return { text: lines.join('\n') };
  };

/** None of the readings was meant. */
export const anew: Lookup = async () => {
  throw new Refusal('notices/penerima:write-anew');
};

const anewMark = 'anew-';
const hashOf = (words: string) => createHash('sha256').update(words).digest('base64url').slice(0, 10);
const optionOf = (audience: Audience) => `is-${hashOf(JSON.stringify(audience))}`;

/** The reading that was chosen. One that is no reading of this sentence any more was chosen for another one. */
export async function chosenReading(
  deps: NoticesDeps,
  context: Context,
  sentence: unknown,
  chosen: unknown,
): Promise<Audience> {
  const found = await read(deps, context, String(sentence ?? ''));
  const all = 'ask' in found ? found.ask : [found.audience];
  const one = 'ask' in found ? all.find((audience) => optionOf(audience) === chosen) : all[0];
  if (!one) throw new Refusal('notices/penerima:write-anew');
  return audienceSchema.parse(one);
}
