/** Reads recipients as people type them: `kader di Api-Api dan Gunung Elai yang belum lapor, kecuali Posyandu Melati 1`. Nothing that is
 *  written falls away: what is not understood is named, and what may be meant in several ways is asked. */
import type { Text } from '../../conversation/run.ts';
import type { Db } from '../../records/tables.ts';
import { textOf } from '../../texts/text-of.ts';
import type { Audience } from '../base/audience.ts';
import type { NoticesDeps } from '../base/deps.ts';
import { type Doubt, everyReading } from './deciding.ts';
import { readGroups } from './grammar.ts';
import { itemsOf, type Problem } from './items.ts';
import { knownNames } from './known-names.ts';
import { ownWords } from './own-words.ts';
import type { Reach } from './people.ts';
import { joinPlaces, type Own } from './places-joined.ts';
import { tokensOf } from './tokens.ts';

/** `ask`: it may mean any of these; the writer is asked, also where there is only one. */
export type ReadAudience = { audience: Audience } | { ask: Audience[]; doubts: Doubt[] } | { unread: Text };

const text = textOf('notices/penerima');

export async function readAudience(
  deps: NoticesDeps,
  db: Db,
  reach: Reach,
  sentence: string,
  language = 'id',
): Promise<ReadAudience> {
  const words = ownWords(deps, language);
  const tokens = tokensOf(sentence, words.short);
  const found = itemsOf(tokens, await knownNames(deps, db, reach, tokens, words));
  if ('unread' in found) return { unread: whyUnread(found.unread, found.problem) };
  const outside = found.items.find((item) => item.is === 'outside');
  if (outside) return { unread: text('outside', { area: outside.name }) };
  const own = await ownLevels(db, reach);
  const { readings, doubts } = everyReading((decide) => {
    const joined = joinPlaces(found.items, own, decide);
    return 'unread' in joined ? joined : readGroups(joined.items, decide);
  });
  const read = readings.flatMap((one) => ('audience' in one && one.audience ? [one.audience] : []));
  const unread = readings.find((one) => 'unread' in one);
  if (read.length === 0) return { unread: whyUnread(unread && 'unread' in unread ? unread.unread : sentence) };
  const different = [...new Map(read.map((one) => [JSON.stringify(one), one])).values()];
  const sure = different.length === 1 && (doubts.length === 0 || readings.length > 1);
  return sure ? { audience: different[0]! } : { ask: different, doubts };
}

function whyUnread(written: string, problem?: Problem): Text {
  const shown = written.trim().slice(0, 60);
  if (problem && 'many' in problem) return text('too-many-named', { n: problem.many, written: shown });
  return { key: 'notices/edaran:not-understood', args: { words: shown } };
}

const levels = ['provinsi', 'kabkota', 'kecamatan', 'desakel'] as const;

async function ownLevels(db: Db, { scope }: Reach): Promise<Own> {
  const [first = ''] = scope;
  const parts = first.split('.');
  const codes = parts.map((_, at) => parts.slice(0, at + 1).join('.'));
  const rows = await db.selectFrom('area').select(['code', 'name']).where('code', 'in', codes).execute();
  const above = Object.fromEntries(rows.map(({ code, name }) => [levels[code.split('.').length - 1], name]));
  const area = scope.length === 1 ? rows.find(({ code }) => code === first) : undefined;
  return { level: levels[parts.length - 1] ?? 'desakel', area, above };
}
