/** The cells of a row, each understood by itself; what needs the records (areas, posyandu, people) comes later. */
import { setImmediate as breathe } from 'node:timers/promises';
import type { Role } from '../../room.ts';
import { isErrorCell } from '../../texts/tables/cells.ts';
import type { Above } from '../areas/area-book.ts';
import { languageIn, nameIn, posyanduIn, saysNone, termIn, type Wrong } from './roster-cells.ts';
import type { RosterLine } from './roster-lines.ts';
import { quoted, type RosterNote } from './roster-notes.ts';
import { phoneIn } from './roster-phones.ts';
import { type Post, postOf } from './roster-posts.ts';
import type { RosterError } from './roster-read.ts';
import type { Checked, RosterRow } from './roster-rows.ts';
import { noticeAlike, noticeSharedPhones } from './roster-twice.ts';

export async function checkRows(lines: RosterLine[], onProgress: (done: number) => void): Promise<Checked> {
  const found: Checked = { rows: [], errors: [], notes: [] };
  for (const [at, line] of lines.entries()) {
    const row = checkRow(line, found.errors);
    if (row) found.rows.push(row);
    if (at % 500 === 499) {
      onProgress(at + 1);
      // Lets chats go on while a large file is read.
      await breathe();
    }
  }
  noticePosts(lines, found.notes);
  noticeSharedPhones(found);
  noticeAlike(found);
  return found;
}

function checkRow({ sheet, row, cells, foreign }: RosterLine, errors: RosterError[]): RosterRow | undefined {
  const before = errors.length;
  const wrong: Wrong = (column, problem, args) => errors.push({ sheet, row, column, problem, args });
  for (const [column, value] of Object.entries(cells)) if (isErrorCell(value)) wrong(column, 'cell-error', { value });
  if (errors.length > before) return undefined;
  const name = nameIn(cells.name, wrong);
  const posyandu = posyanduIn(cells.posyandu, wrong);
  const post = postIn(cells, posyandu, wrong);
  if (foreign && post?.bare) wrong('role', 'role-unclear', { value: cells.role });
  const language = cells.language === '' ? undefined : languageIn(cells.language);
  if (cells.language !== '' && !language) wrong('language', 'language', { value: cells.language });
  if (!/^\d{0,15}$/.test(cells.telegram_id)) wrong('telegram_id', 'telegram', { value: cells.telegram_id });
  const phone = numberIn(cells, wrong);
  const place = placeIn(cells, post);
  if (place.area === '' && post && post.role !== 'admin') wrong('area', 'no-area');
  const term = termIn(cells, wrong);
  if (errors.length > before || !post) return undefined;
  const telegram = cells.telegram_id || undefined;
  return {
    sheet,
    row,
    name,
    phone,
    role: post.role,
    ...place,
    posyandu,
    language,
    ...seatIn(cells, post),
    telegram,
    ...term,
  };
}

function numberIn({ phone }: RosterLine['cells'], wrong: Wrong): string | undefined {
  if (phone === '' || saysNone(phone)) return undefined;
  const read = phoneIn(phone);
  if ('phone' in read) return read.phone;
  wrong('phone', read.wrong, { value: phone });
  return undefined;
}

/** One of the officers of a posyandu is its kader, never the chair of a whole kelurahan. */
function postIn({ role }: RosterLine['cells'], posyandu: string, wrong: Wrong): Post | undefined {
  const post = postOf(role);
  if (!post) {
    wrong('role', role === '' ? 'no-role' : 'role', { value: role });
    return undefined;
  }
  if (post.kader && posyandu !== '') return { ...post, role: 'kader', bare: false };
  if (posyandu !== '' && post.role !== 'kader' && post.role !== 'bidan')
    wrong('posyandu', 'posyandu-role', { value: role });
  if (posyandu === '' && post.role === 'kader') wrong('posyandu', 'no-posyandu');
  return post;
}

/** Roles of a whole kecamatan or kabupaten, where a roster leaves the village empty. */
const wideRoles: readonly Role[] = ['puskesmas', 'camat', 'pokjanal', 'secretariat', 'chair', 'admin'];

function placeIn(
  cells: RosterLine['cells'],
  post: Post | undefined,
): Pick<RosterRow, 'area' | 'within' | 'postOf' | 'unclear'> {
  const named = post && post.role !== 'puskesmas' ? post.of : undefined;
  const said = [cells.code, cells.area, named ?? ''].filter((text) => text !== '');
  const wider = post && wideRoles.includes(post.role) ? [cells.kecamatan, cells.kabupaten] : [];
  const area = said[0] ?? wider.find((text) => text !== '') ?? '';
  const within: Above[] = [
    { level: 'desakel' as const, written: cells.code === '' ? '' : cells.area },
    { level: 'kecamatan' as const, written: cells.kecamatan },
    { level: 'kabkota' as const, written: cells.kabupaten },
    { level: 'provinsi' as const, written: cells.province },
  ].filter(({ written }) => written !== '' && written !== area);
  return { area, within, postOf: named, unclear: post?.bare ? cells.role : undefined };
}

function seatIn(cells: RosterLine['cells'], post: Post): Pick<RosterRow, 'agency' | 'position'> {
  const unit = post.role === 'puskesmas' ? cells.puskesmas || post.of : undefined;
  return {
    agency: (unit && named(unit)) || cells.agency || post.agency || undefined,
    position: cells.position || (post.exact ? undefined : cells.role),
  };
}

const named = (unit: string) => (/^(upt\S*\s+)?(puskesmas|pkm)\b/i.test(unit) ? unit : `Puskesmas ${unit}`);

/** Posts that we do not teach are said back once each; so are cells that no role of theirs needs. */
function noticePosts(lines: RosterLine[], notes: RosterNote[]): void {
  const read = Map.groupBy(lines, ({ cells }) => `${cells.role}\n${cells.posyandu === ''}`);
  for (const same of read.values()) {
    const { role, posyandu } = same[0]!.cells;
    const post = postOf(role);
    if (!post || post.exact) continue;
    const as = post.kader && posyandu !== '' ? 'kader' : post.role;
    notes.push({ note: 'role', args: { said: role, role: as, count: same.length } });
  }
  const unused = lines.some(({ cells }) => cells.puskesmas !== '' && postOf(cells.role)?.role !== 'puskesmas');
  if (unused) notes.push({ note: 'columns', args: { names: quoted('Puskesmas') } });
}
