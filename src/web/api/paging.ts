/** Which rows of a table one answer holds. */
export const rowsUsual = 200;
export const mostRows = 1000;

export interface Paging {
  limit: number;
  offset: number;
}

/** Takes `limit` and `offset` out of a query. undefined: one of them is no such number. */
export function pagingOf(query: Record<string, string>): { paging: Paging; rest: Record<string, string> } | undefined {
  const { limit = String(rowsUsual), offset = '0', ...rest } = query;
  if (!/^\d{1,9}$/.test(limit) || !/^\d{1,9}$/.test(offset)) return undefined;
  const paging = { limit: Number(limit), offset: Number(offset) };
  return paging.limit >= 1 && paging.limit <= mostRows ? { paging, rest } : undefined;
}

/** The path of the page behind this one; null: it was the last one. `next`: the query of the table's own next part. */
export function nextPath(
  path: string,
  rest: Record<string, string>,
  { limit, offset }: Paging,
  { total, next }: { total: number; next?: Readonly<Record<string, string>> | undefined },
): string | null {
  const more = offset + limit < total ? { ...rest, offset: String(offset + limit) } : next;
  return more ? `${path}?${new URLSearchParams({ ...more, limit: String(limit) })}` : null;
}
