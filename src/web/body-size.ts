/** How large the body of a request may be. The caller says so before: one of unknown length is refused, for nobody of ours sends it. */
import type { Context, MiddlewareHandler } from 'hono';

/** `refuse` answers with the status: 411 without a length, 413 for too much. */
export const bodyAtMost =
  (bytes: number, refuse: (c: Context, status: 411 | 413) => Response): MiddlewareHandler =>
  async (c, next) => {
    const length = Number(c.req.header('content-length') ?? Number.NaN);
    if (!Number.isFinite(length)) return refuse(c, 411);
    return length > bytes ? refuse(c, 413) : next();
  };
