/** One note or photo of the minutes is changed or removed. */

import type { Option, Text } from '../../../conversation/run.ts';
import { hiddenNote } from '../../../directory/people/shown-to.ts';
import { rowId } from '../../../ids.ts';
import { type Context, type Effect, type EffectResult, type Lookup, member } from '../../../room.ts';
import { hideNames } from '../../../texts/hiding/hide-names.ts';
import type { MeetingsDeps } from '../../base/deps.ts';
import { continueMinutes, lockMinutes, meetingToWrite } from '../../base/minutes.ts';
import { minutesChanged } from './ask.ts';
import { photosOf, sentVersion } from './content.ts';
import { short } from './notulen_butir.ts';

const photo = 'foto-';

/** Options: the notes of an item, then the photos of the board. */
export const noteOptions =
  ({ texts }: MeetingsDeps): Lookup =>
  async (context, args): Promise<Option[]> => {
    const { meeting } = await meetingToWrite(context, args.meeting);
    const rows = await context.db
      .selectFrom('minutes_note')
      .select(['id', 'body', 'by_person'])
      .where('meeting', '=', meeting.id)
      .where('item', '=', rowId(args.item))
      .orderBy('id')
      .execute();
    const photos = await photosOf(context.db, meeting.id);
    const words = (n: number, name: string) =>
      texts.render(member(context).language, {
        key: name ? 'meetings/minutes:photo-option-named' : 'meetings/minutes:photo-option',
        args: { n: String(n), name },
      });
    return [
      ...rows.map((row) => ({ value: String(row.id), label: short(ownOrHidden(context, row), 50) })),
      ...photos.map(({ file, name }, at) => ({ value: `${photo}${file}`, label: words(at + 1, short(name, 30)) })),
    ];
  };

/** The whole text of the chosen note, so that the new one can be copied from it. */
export const noteText: Lookup = async (context, args) => {
  const { meeting } = await meetingToWrite(context, args.meeting);
  const chosen = String(args.chosen);
  if (chosen.startsWith(photo)) {
    const all = await photosOf(context.db, meeting.id);
    return { body: all.find(({ file }) => file === chosen.slice(photo.length))?.name || '–' };
  }
  const row = await context.db
    .selectFrom('minutes_note')
    .select(['body', 'by_person'])
    .where('meeting', '=', meeting.id)
    .where('id', '=', rowId(chosen))
    .executeTakeFirst();
  return { body: row ? ownOrHidden(context, row) : '–' };
};

/** Only she who wrote a note reads the names in it. */
const ownOrHidden = ({ person }: Context, { body, by_person }: { body: string; by_person: number | null }) =>
  by_person === member({ person }).id ? body : hideNames(body);

/** Ends `notulen_ubah`. */
export const changeNote: Effect = async (context, args): Promise<EffectResult> => {
  const { meeting, minutes } = await lockMinutes(context, args.meeting);
  const next = continueMinutes(meeting.id, rowId(args.item) || minutes.item);
  if (args.what === 'biarkan') return { replies: [], next };
  const chosen = String(args.chosen);
  const removing = args.what === 'hapus';
  const found = chosen.startsWith(photo)
    ? await changePhoto(context, meeting.id, chosen.slice(photo.length), removing, args.body)
    : await changeWords(context, meeting.id, rowId(chosen), removing, args.body);
  if (!found) return { replies: [{ parts: [{ key: 'meetings/minutes:note-gone' }] }], next };
  const said: Text = removing
    ? { key: 'meetings/minutes:removed' }
    : { key: 'meetings/minutes:changed', args: { text: short(String(args.body)) } };
  const more = await minutesChanged(context, meeting, minutes, {
    what: removing ? 'hapus' : 'ubah',
    item: rowId(args.item),
  });
  return { replies: [{ parts: [said, ...hiddenNote('all', removing ? '' : args.body), ...more] }], next };
};

/** A version that was sent still shows a photo that is taken out. */
async function changePhoto({ db }: Context, meeting: number, file: string, removing: boolean, name: unknown) {
  const goes = removing && (await sentVersion(db, meeting)) === undefined;
  const change = removing ? { kind: 'dicabut' as const } : { name: String(name) };
  const rows = goes
    ? await db
        .deleteFrom('meeting_file')
        .where((is) => is.and({ meeting, file, kind: 'foto' }))
        .returning('file')
        .execute()
    : await db
        .updateTable('meeting_file')
        .set(change)
        .where((is) => is.and({ meeting, file, kind: 'foto' }))
        .returning('file')
        .execute();
  return rows.length > 0;
}

async function changeWords({ db }: Context, meeting: number, id: number, removing: boolean, body: unknown) {
  const rows = removing
    ? await db
        .deleteFrom('minutes_note')
        .where((is) => is.and({ meeting, id }))
        .returning('id')
        .execute()
    : await db
        .updateTable('minutes_note')
        .set({ body: String(body) })
        .where((is) => is.and({ meeting, id }))
        .returning('id')
        .execute();
  return rows.length > 0;
}
