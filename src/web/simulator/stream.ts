import type { SimulatorFace } from '../../channels/simulator.ts';

/** Proxies cut connections that are silent for a minute. */
const pulseMs = 20_000;

/** Server-sent events: the name of each chat in which something changed; the page then asks for the changes themselves.
 *  Of phones that never joined only those in `own` are told, because in public mode they belong to one visitor. */
export function changes(channel: SimulatorFace, own: string[], closing: AbortSignal): Response {
  const encoder = new TextEncoder();
  const isTold = (chat: string) => !chat.startsWith('new') || own.includes(chat);
  let end = () => {};
  const body = new ReadableStream({
    start(controller) {
      const say = (data: unknown) => controller.enqueue(encoder.encode(`data: ${JSON.stringify(data)}\n\n`));
      const pulse = setInterval(() => controller.enqueue(encoder.encode(':\n\n')), pulseMs);
      const unwatch = channel.watch((chat) => {
        const newest = channel.look(chat).messages.at(-1);
        if (isTold(chat)) say({ chat, id: newest?.id, from: newest?.from });
      });
      const finish = () => {
        end();
        controller.close();
      };
      end = () => {
        clearInterval(pulse);
        unwatch();
        closing.removeEventListener('abort', finish);
      };
      closing.addEventListener('abort', finish);
      // What came while this page was not listening.
      say({ boot: channel.boot, unanswered: channel.unanswered().filter(({ chat }) => isTold(chat)) });
    },
    cancel: () => end(),
  });
  return new Response(body, { headers: { 'content-type': 'text/event-stream', 'x-accel-buffering': 'no' } });
}
