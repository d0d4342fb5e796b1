/** What the dashboard is handed: who looks at it, the pages and tables of the rooms, their charts as SVG, and their tables as files. */
import type { Clock } from './clock.ts';
import type { Config } from './config.ts';
import type { Text } from './conversation/run.ts';
import { noteRefused, noting } from './directory/access/refused.ts';
import { enter, keyLength, leave, lookAt, noteRefusedLink, visitor } from './directory/entering/screens.ts';
import type { Ids } from './ids.ts';
import { offers } from './offers.ts';
import { drawSvg } from './papers/pictures.ts';
import { writeTable } from './papers/table-file.ts';
import { readingOf } from './records/reading.ts';
import type { Secrets } from './records/secrets.ts';
import type { Db } from './records/tables.ts';
import { type Asked, type PageOffer, type Person, Refusal, type Room } from './room.ts';
import type { DashboardBackend } from './web/dashboard/backend.ts';

interface Means {
  config: Config;
  db: Db;
  secrets: Secrets;
  clock: Clock;
  ids: Ids;
  texts: { render(language: string, text: Text): string };
  web: { url: string };
}

/** Where people open the dashboard. Without a setting there is one only where nobody but this machine comes: the demo. */
export const dashboardUrl = ({ config, web }: Pick<Means, 'config' | 'web'>): string | undefined =>
  config.publicUrl ?? (config.telegram || config.whatsapp || config.simulator === 'public' ? undefined : web.url);

/** undefined: another process shows it. */
export function dashboardBackend(means: Means, rooms: Room[]): DashboardBackend | undefined {
  if (!means.config.processes.includes('web')) return undefined;
  const { config, db, secrets, clock, ids, texts } = means;
  const on = () => ({ db, secrets, now: clock.now() });
  const pages = offers(rooms, 'pages');
  const tables = offers(rooms, 'tables');
  const charts = offers(rooms, 'charts');
  const read = reader(on);
  return {
    origin: config.publicUrl,
    now: () => clock.now(),
    lookAt: (link) => lookAt(on(), link),
    noteRefused: (link) => noteRefusedLink(on(), link),
    enter: (link, device) => enter(on(), link, device),
    visitor: (device) => visitor(on(), device),
    leave: (person) => db.transaction().execute((tx) => leave({ db: tx, now: clock.now() }, person)),
    newDevice: () => ids.random(keyLength),
    pages: (person) => openTo(pages, person),
    tables: (person) => openTo(tables, person).map(({ name }) => name),
    page: (person, name, query) => read(named(pages, name), person, name, query),
    table: (person, name, query) => read(named(tables, name), person, name, query),
    draw: (chart, args, language) => drawSvg(charts[chart]!(args, language)),
    file: (table, kind, { language, zone }) => {
      const say = (text: Text) => texts.render(language, text);
      return writeTable(kind, say(table.title).replaceAll('*', ''), table, { say, language, zone });
    },
  };
}

/** Whatever stands in a link: `constructor` is no page. */
const named = <T>(all: Record<string, T>, name: string) => (Object.hasOwn(all, name) ? all[name] : undefined);

type Offer<T> = Omit<PageOffer, 'menu' | 'read'> & { read(asked: Asked): Promise<T> };

const may = ({ roles }: Pick<PageOffer, 'roles'>, { grants }: Person) =>
  grants.some(({ role }) => roles.includes(role));

const openTo = (all: Record<string, Pick<PageOffer, 'roles' | 'menu'>>, person: Person) =>
  Object.entries(all).flatMap(([name, offer]) => (may(offer, person) ? [{ name, menu: offer.menu }] : []));

/** Asks an offer. A name that is none and one that is not for her are answered alike, with nothing; the second is noted, and so
 *  is a place that is not hers. Throws Refusal for what the query names. */
const reader =
  (on: () => { db: Db; now: number }) =>
  async <T>(offer: Offer<T> | undefined, person: Person, page: string, query: Asked['query']) => {
    if (!offer) return undefined;
    const { db, now } = on();
    if (!may(offer, person)) {
      await noteRefused(db, { now, person: person.id, page });
      return undefined;
    }
    const taken = offer.takes.safeParse(query);
    if (!taken.success) throw new Refusal('web/dashboard:no-such-query');
    // What it takes is text; what is left out of it stays out.
    const asked = { db: readingFor(person, db), now, person, query: taken.data as Asked['query'] };
    return noting(db, { now, person: person.id, page }, () => offer.read(asked));
  };

/** The visitor of a request is known anew each time: a page and its tables are one reading, and the next page is another. */
const readings = new WeakMap<Person, Db>();

function readingFor(person: Person, db: Db): Db {
  const reading = readings.get(person) ?? readingOf(db);
  readings.set(person, reading);
  return reading;
}
