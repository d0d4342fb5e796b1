import { timingSafeEqual } from 'node:crypto';
import type { Log } from '../log.ts';
import type { Control } from './house.ts';

/** Carries out one order of our command line and streams its progress: one JSON object a line. A failure is the last line,
 *  `{"error": "failed"}`, because by then the status has long been sent. */
export function obey(control: Control, name: string, request: Request, log: Log): Response {
  if (!hasToken(request, control.token)) return Response.json({ error: 'token' }, { status: 401 });
  const order = Object.hasOwn(control.orders, name) ? control.orders[name] : undefined;
  if (!order) return Response.json({ error: 'order' }, { status: 404 });
  const encoder = new TextEncoder();
  const line = (value: unknown) => encoder.encode(`${JSON.stringify(value)}\n`);
  const steps = order(request)[Symbol.asyncIterator]();
  const body = new ReadableStream({
    async pull(controller) {
      try {
        const step = await steps.next();
        if (step.done) controller.close();
        else controller.enqueue(line(step.value));
      } catch (error) {
        log.error({ err: error }, 'an order failed');
        controller.enqueue(line({ error: 'failed' }));
        controller.close();
      }
    },
    // The caller went away: the order must still come to its own end, so it is read on.
    async cancel() {
      while (!(await steps.next().catch(() => ({ done: true }))).done);
    },
  });
  return new Response(body, { headers: { 'content-type': 'application/x-ndjson' } });
}

function hasToken(request: Request, token: string): boolean {
  const given = Buffer.from(request.headers.get('authorization') ?? '');
  const wanted = Buffer.from(`Bearer ${token}`);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
