/** `TIDAK 12, anak sakit`: the coded word of an answer with more behind it. A bare `TIDAK 12` is taken by its number alone. */
import type { Presence } from '../../conversation/reader.ts';
import { type Context, member } from '../../room.ts';
import { fold } from '../../texts/reading/fold.ts';
import type { MeetingsDeps } from '../base/deps.ts';
import type { Invitation } from '../base/invitation.ts';

const shape =
  /^[^\p{L}\d]*(\p{L}+)\s*(?:(?:no|nomor)\b\.?)?\s*#?(\d{1,9})(?![\d.:/]|\s*(?:dan|serta|sampai|[&,+-])\s*\d)(.*)$/isu;

/** undefined: no number of an open meeting stands behind the word, or it counts people (`hadir 2 orang`). */
export function numbered(
  { texts }: MeetingsDeps,
  context: Context,
  words: string,
  open: Invitation[],
): { invitation: Invitation; said: Presence } | undefined {
  const { language } = member(context);
  const list = (key: string) => texts.list(language, key).map(fold);
  const [, word = '', number, rest = ''] = shape.exec(words) ?? [];
  const invitation = open.find(({ meeting }) => String(meeting.id) === number);
  if (!invitation || list('meetings/jawaban:counted').includes(fold(rest).split(' ')[0] ?? '')) return undefined;
  const isOf = (code: string) => list(`meetings/codes:${code}`).includes(fold(word));
  const more = rest.replace(/^[^\p{L}\d]+/u, '');
  const read = (...before: string[]) => texts.reader(language).presence(`${before.join(' ')} ${more}`);
  if (isOf('come_number') || isOf('deputy_number')) return { invitation, said: read(word) };
  if (!isOf('decline_number')) return undefined;
  const said = read(word, list('meetings/codes:come_number')[0] ?? '', ',');
  return { invitation, said: said.answer === 'tidak' ? said : read(word, ',') };
}
