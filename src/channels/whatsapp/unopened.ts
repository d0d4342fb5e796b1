/** Messages that came and could not be opened: their session was lost, or they were broken on the way. Baileys asks the sender once and
 *  tells WhatsApp that it is done with them; if that one question is lost, or we die before the answer, nobody sends them ever again.
 *  So each is written down first, and asked for again until it could be opened. */
import type { BinaryNode, WASocket } from '@whiskeysockets/baileys';
import { sql } from 'kysely';
import type { Deps } from './deps.ts';

const lookMs = 1500;
/** Asked for again after so long: a phone that has a signal answers within a second, one that has none when it is back. */
const pauses = [3000, 12_000, 60_000, 600_000];

export type Unopened = ReturnType<typeof openUnopened>;

export function openUnopened({ db, secrets, clock, log }: Deps) {
  /** Those that this process has seen fail: most messages open at once and need no look into the records. */
  const noted = new Set<string>();

  async function askAgain(socket: WASocket) {
    await forgetReceived();
    const now = clock.now();
    const rows = await db.selectFrom('whatsapp_unopened').selectAll().where('due_at', '<=', new Date(now)).execute();
    for (const { message, attrs_enc, tries } of rows) {
      const pause = pauses[tries + 1];
      noted.add(message);
      if (pause === undefined) await forget(message);
      else await put(message, attrs_enc, tries + 1, now + pause);
      const attrs = JSON.parse(secrets.open(attrs_enc)) as BinaryNode['attrs'];
      await socket.sendRetryRequest({ tag: 'message', attrs }, true);
    }
  }

  /** What came once more after all, and what came twice: the second one cannot be opened. */
  const forgetReceived = () =>
    db
      .deleteFrom('whatsapp_unopened')
      .where('message', 'in', (received) => received.selectFrom('whatsapp_received').select('message'))
      .execute();

  async function forget(message: string) {
    noted.delete(message);
    await db.deleteFrom('whatsapp_unopened').where('message', '=', message).execute();
  }

  const put = (message: string, attrs_enc: string, tries: number, due: number) =>
    db
      .insertInto('whatsapp_unopened')
      .values({ message, attrs_enc, tries, due_at: new Date(due) })
      .onConflict((conflict) =>
        conflict.column('message').doUpdateSet({ tries: sql`excluded.tries`, due_at: sql`excluded.due_at` }),
      )
      .execute();

  return {
    async note({ attrs: { notify: _, ...attrs } }: BinaryNode): Promise<void> {
      const { id } = attrs;
      if (!id || noted.has(id)) return;
      await put(id, secrets.seal(JSON.stringify(attrs)), 0, clock.now() + pauses[0]!);
      noted.add(id);
    },
    async opened(id: string | undefined): Promise<void> {
      if (id && noted.has(id)) await forget(id);
    },
    wire(socket: WASocket) {
      let asking = false;
      const look = async () => {
        if (asking || !socket.ws.isOpen) return;
        asking = true;
        await askAgain(socket).catch((err) => log.debug({ err }, 'whatsapp: not asked again'));
        asking = false;
      };
      let timer: NodeJS.Timeout | undefined;
      socket.ev.on('connection.update', ({ connection }) => {
        if (connection === 'open') timer ??= setInterval(() => void look(), lookMs);
        if (connection === 'close') clearInterval(timer);
      });
    },
  };
}
