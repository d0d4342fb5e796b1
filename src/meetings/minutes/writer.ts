/** The notulen as a file, written at the moment of sending. Its arguments come only from replies of this room, which has checked who
 *  may have it. */

import { type PagePicture, pagePicture } from '../../papers/photo.ts';
import type { Writer } from '../../room.ts';
import type { MeetingsDeps } from '../deps.ts';
import { loadMeeting } from '../rights.ts';
import { paperOf } from './paper.ts';
import { minutesPdf } from './pdf.ts';

/** `{ meeting, version }`: as it was sent; `{ meeting, at }`: the draft of that moment. */
export const minutesFile =
  (deps: MeetingsDeps): Writer =>
  async (args) => {
    const meeting = await loadMeeting(deps.db, Number(args.meeting));
    if (!meeting) throw new Error('no such meeting');
    const version = args.version === undefined ? undefined : Number(args.version);
    const paper = await paperOf(deps, deps.db, meeting, { version, at: Number(args.at ?? 0) });
    const words = (id: string, values?: Record<string, string | number>) =>
      deps.texts.render('id', { key: `meetings/notulen_surat:${id}`, args: values });
    const bytes = await minutesPdf(paper, await pictures(deps, paper.photos), words);
    const name = words('file-name', { date: meeting.starts_wall.slice(0, 10), id: String(meeting.id) });
    return { bytes, mime: 'application/pdf', name };
  };

async function pictures({ files }: MeetingsDeps, photos: { file: string }[]): Promise<Map<string, PagePicture>> {
  const found = new Map<string, PagePicture>();
  for (const { file } of photos) {
    const kept = await files.get(file);
    if (kept?.mime.startsWith('image/')) found.set(file, await pagePicture(kept.bytes));
  }
  return found;
}
