/** Flow `data_saya`: everything that we hold about the one who asks, of all of her chats, as a page to read and as JSON. The files are written
 *  as they are sent and kept nowhere. */
import { dayMs } from '../../clock.ts';
import type { Reply } from '../../conversation/run.ts';
import type { Db } from '../../records/tables.ts';
import { type Context, type Effect, member, type Writer } from '../../room.ts';
import { textOf } from '../../texts/text-of.ts';
import { audit } from '../audit.ts';
import type { DirectoryDeps } from '../deps.ts';
import { loadPerson } from '../people/people.ts';
import { myData } from './my-data.ts';
import { myPage, type PageTexts } from './page.ts';
import { type ReadFile, shownIn } from './shown.ts';

const text = textOf('directory/data_saya');

/** A phone that somebody else holds for a minute gives her data away: not again and again. */
const mostADay = 3;

export const myFiles: Effect = async (context) => {
  const { id } = member(context);
  const { db, now, channel } = context;
  if ((await asked(context, id)) >= mostADay) return { replies: [{ parts: [text('again', { times: mostADay })] }] };
  await audit(db, { now, actor: id, action: 'directory.export', subject: `person ${id}`, detail: { channel } });
  const args = { person: id, now };
  const page: Reply = { parts: [text('here')], document: { writer: 'directory.my_page', args } };
  const json: Reply = { parts: [text('machine')], document: { writer: 'directory.my_json', args } };
  return { replies: [page, json] };
};

async function asked({ db, now }: Context, id: number): Promise<number> {
  const { count } = await db
    .selectFrom('audit')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('subject', '=', `person ${id}`)
    .where('action', '=', 'directory.export')
    .where('at', '>', new Date(now - dayMs))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** What the files need from the house, at the moment of sending, outside any turn. */
export interface MineDeps extends Pick<DirectoryDeps, 'secrets' | 'personalData'> {
  db: Db;
  pages: PageTexts;
  files: { get: ReadFile };
  /** The session of a chat, by its hash. */
  session(chat: string): Promise<string | undefined>;
}

interface Asked {
  person: number;
  now: number;
}

export const pageWriter =
  (deps: MineDeps): Writer =>
  async (args, language) => {
    const { person, now } = args as unknown as Asked;
    const zone = (await loadPerson(deps.db, person, now))?.zone ?? 'WIB';
    const rows = await dataOf(deps, { person, now });
    const page = myPage(deps.pages, { language, zone }, rows, await shownIn(deps.db, rows, deps.files.get), now);
    return { bytes: Buffer.from(page), mime: 'text/html', name: 'data-saya.html' };
  };

export const jsonWriter =
  (deps: MineDeps): Writer =>
  async (args) => {
    const data = await dataOf(deps, args as unknown as Asked);
    return { bytes: Buffer.from(JSON.stringify(data, null, 1)), mime: 'application/json', name: 'data-saya.json' };
  };

const dataOf = ({ db, secrets, session, personalData }: MineDeps, { person, now }: Asked) =>
  myData({ db, secrets, session, now }, person, personalData);
