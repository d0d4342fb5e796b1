/** Messages that came and could not be opened: their session was lost, or they were broken on the way. Baileys asks the sender once and
 *  tells WhatsApp that it is done with them; if that one question is lost, or we die before the answer, nobody sends them ever again.
 *  So each is written down first, and asked for again until it could be opened. */
import { type BinaryNode, jidNormalizedUser, type WASocket } from '@whiskeysockets/baileys';
import { type Selectable, sql } from 'kysely';
import { dayMs, minuteMs } from '../../../clock.ts';
import type { Database } from '../../../records/tables.ts';
import { chatHash, type Deps } from '../base/deps.ts';
import { hear } from '../base/transactions.ts';

const lookMs = 1500;
/** Asked for again after so long: a phone that has a signal answers within a second, one that has none when it is back. */
const pauses = [3000, 12_000, minuteMs, 10 * minuteMs];
/** Overdue for so long: the number is not connected any more. */
const keptMs = 7 * dayMs;

export type RetryRequests = ReturnType<typeof openRetryRequests>;

export function openRetryRequests(deps: Deps) {
  const { db, secrets, clock, log } = deps;
  /** Those that this process has seen fail: most messages open at once and need no look into the records. */
  const noted = new Set<string>();

  async function askAgain(socket: WASocket) {
    await forgetReceived();
    const now = clock.now();
    const rows = await db.selectFrom('whatsapp_unopened').selectAll().where('due_at', '<=', new Date(now)).execute();
    for (const row of rows) {
      const { message, attrs_enc, tries } = row;
      const pause = pauses[tries + 1];
      noted.add(message);
      if (pause === undefined) await forget(message);
      else await put({ ...row, tries: tries + 1, due_at: new Date(now + pause) });
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

  const put = (row: Selectable<Database['whatsapp_unopened']>) =>
    db
      .insertInto('whatsapp_unopened')
      .values(row)
      .onConflict((conflict) =>
        conflict.column('message').doUpdateSet({ tries: sql`excluded.tries`, due_at: sql`excluded.due_at` }),
      )
      .execute();

  return {
    async note({ attrs: { notify: _, ...attrs } }: BinaryNode): Promise<void> {
      const { id } = attrs;
      if (!id || noted.has(id)) return;
      const chat = chatHash(deps, jidNormalizedUser(attrs.participant ?? attrs.from));
      const due_at = new Date(clock.now() + pauses[0]!);
      await put({ message: id, chat, attrs_enc: secrets.seal(JSON.stringify(attrs)), tries: 0, due_at });
      noted.add(id);
    },
    async decrypted(id: string | undefined): Promise<void> {
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
      hear(socket, 'connection.update', ({ connection }) => {
        if (connection === 'open') timer ??= setInterval(() => void look(), lookMs);
        if (connection === 'close') clearInterval(timer);
      });
    },
    async tidy(now: number): Promise<void> {
      await db
        .deleteFrom('whatsapp_unopened')
        .where('due_at', '<', new Date(now - keptMs))
        .execute();
    },
  };
}
