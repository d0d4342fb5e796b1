/** The notulen as a file, written as it is sent. The arguments come only from replies of this room, which has checked the rights. */

import { pagePicture } from '../../../papers/pdf.ts';
import type { Writer } from '../../../room.ts';
import type { MeetingsDeps } from '../../base/deps.ts';
import { loadMeeting } from '../../base/meeting.ts';
import { type Paper, paperOf } from './paper.ts';
import { minutesPdf } from './pdf.ts';

/** Number of files that are kept in memory; a sheet of photos may have megabytes. */
const most = 4;

/** `{ meeting, version }`: as it was sent. `{ meeting, at }`: the draft of that moment. Hundreds of people get the same file within
 *  minutes, so it is drawn once. Its content is read each time and is the key under which the file is kept: a person who was erased is in no
 *  later file. */
export const minutesFile = (deps: MeetingsDeps): Writer => {
  const drawn = new Map<string, Promise<Uint8Array>>();
  const words = (id: string, values?: Record<string, string | number>) =>
    deps.texts.render('id', { key: `meetings/notulen_surat:${id}`, args: values });
  return async (args) => {
    const meeting = await loadMeeting(deps.db, Number(args.meeting));
    if (!meeting) throw new Error('no such meeting');
    const version = args.version === undefined ? undefined : Number(args.version);
    const paper = await paperOf(deps, deps.db, meeting, { version, at: Number(args.at ?? 0) });
    const photos = await photosHere(deps, paper);
    const says = JSON.stringify([paper, [...photos.keys()]]);
    const bytes = await remembered(drawn, says, async () => minutesPdf(paper, await pictures(photos), words));
    const name = words('file-name', { date: meeting.starts_wall.slice(0, 10), id: String(meeting.id) });
    return { bytes, mime: 'application/pdf', name };
  };
};

/** A request that comes while the file is drawn waits for the same one. A file that failed is drawn again. */
function remembered(drawn: Map<string, Promise<Uint8Array>>, says: string, draw: () => Promise<Uint8Array>) {
  const known = drawn.get(says);
  if (known !== undefined) return known;
  const fresh = draw();
  drawn.set(says, fresh);
  fresh.catch(() => drawn.delete(says));
  if (drawn.size > most) drawn.delete(drawn.keys().next().value!);
  return fresh;
}

async function photosHere({ files }: MeetingsDeps, { photos }: Paper): Promise<Map<string, Uint8Array>> {
  const found = new Map<string, Uint8Array>();
  for (const { file } of photos) {
    const kept = await files.get(file);
    if (kept?.mime.startsWith('image/')) found.set(file, kept.bytes);
  }
  return found;
}

async function pictures(photos: Map<string, Uint8Array>) {
  const ready = await Promise.all([...photos].map(async ([file, bytes]) => [file, await pagePicture(bytes)] as const));
  return new Map(ready);
}
