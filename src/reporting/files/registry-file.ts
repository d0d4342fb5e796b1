/** The posyandu of a place as a file: the register that the dashboard shows, all its parts as one table. */
import type { Table } from '../../page.ts';
import type { Asked, TableOffer } from '../../room.ts';
import { textOf } from '../../texts/text-of.ts';

const text = textOf('reporting/unduh');

/** More do not fit into a file that somebody reads. */
const most = 5000;

export async function wholeRegistry({ read }: TableOffer, asked: Omit<Asked, 'query'>, of: string): Promise<Table> {
  const first = await read({ ...asked, query: { of } });
  const rows = [...first.rows];
  let { next } = first;
  while (next && rows.length < most) {
    const more = await read({ ...asked, query: next });
    rows.push(...more.rows);
    next = more.next;
  }
  const { next: _next, notes = [], ...table } = first;
  const cut = next ? [text('registry-more', { shown: rows.length })] : [];
  return { ...table, tab: text('registry-tab'), rows, notes: [...notes, ...cut] };
}
