/** Asks senders again for messages that came and could not be opened: their session was lost, or they were broken on the way. Baileys asks
 *  once and tells WhatsApp that it is done with the message. If that one request is lost, or we die before the answer, nobody sends the
 *  message ever again. So each is written down first, and asked for again until it could be opened. */
import { type BinaryNode, jidNormalizedUser, type WASocket } from '@whiskeysockets/baileys';
import { type Selectable, sql } from 'kysely';
import { minuteMs } from '../../../clock.ts';
import type { Database } from '../../../records/tables.ts';
import { chatHash, type Deps } from '../base/records.ts';
import { hear } from '../base/transactions.ts';

const lookMs = 1500;
/** Pauses before each request: a phone that has a signal answers within a second, one that has none when it is back. */
const pauses = [3000, 12_000, minuteMs, 10 * minuteMs];

export type RetryRequests = ReturnType<typeof openRetryRequests>;

export function openRetryRequests(deps: Deps) {
  /** Messages that this process has seen fail. Most messages open at once, and for them nothing is looked up in the records. */
  const noted = new Set<string>();

  return {
    async note({ attrs: { notify: _, ...attrs } }: BinaryNode): Promise<void> {
      const { id } = attrs;
      if (!id || noted.has(id)) return;
      const chat = chatHash(deps, jidNormalizedUser(attrs.participant ?? attrs.from));
      const due_at = new Date(deps.clock.now() + pauses[0]!);
      await put(deps, { message: id, chat, attrs_enc: deps.secrets.seal(JSON.stringify(attrs)), tries: 0, due_at });
      noted.add(id);
    },
    async decrypted(id: string | undefined): Promise<void> {
      if (!id || !noted.has(id)) return;
      noted.delete(id);
      await forget(deps, id);
    },
    wire(socket: WASocket) {
      const look = onceAtATime(async () => {
        if (socket.ws.isOpen) await askAgain(deps, noted, socket);
      }, deps.log);
      let timer: NodeJS.Timeout | undefined;
      hear(socket, 'connection.update', ({ connection }) => {
        if (connection === 'open') timer ??= setInterval(() => void look(), lookMs);
        if (connection === 'close') clearInterval(timer);
      });
    },
  };
}

/** Never rejects. */
function onceAtATime(work: () => Promise<void>, log: Deps['log']): () => Promise<void> {
  let working = false;
  return async () => {
    if (working) return;
    working = true;
    await work().catch((err) => log.debug({ err }, 'whatsapp: not asked again'));
    working = false;
  };
}

async function askAgain(deps: Deps, noted: Set<string>, socket: WASocket): Promise<void> {
  const { db, secrets, clock } = deps;
  await forgetReceived(deps);
  const now = clock.now();
  const rows = await db.selectFrom('whatsapp_unopened').selectAll().where('due_at', '<=', new Date(now)).execute();
  for (const row of rows) {
    const { message, attrs_enc, tries } = row;
    const pause = pauses[tries + 1];
    if (pause === undefined) {
      noted.delete(message);
      await forget(deps, message);
    } else {
      noted.add(message);
      await put(deps, { ...row, tries: tries + 1, due_at: new Date(now + pause) });
    }
    const attrs = JSON.parse(secrets.open(attrs_enc)) as BinaryNode['attrs'];
    await socket.sendRetryRequest({ tag: 'message', attrs }, true);
  }
}

/** Messages that came once more after all, and messages that came twice: the second copy cannot be opened. */
const forgetReceived = ({ db }: Deps) =>
  db
    .deleteFrom('whatsapp_unopened')
    .where('message', 'in', (received) => received.selectFrom('whatsapp_received').select('message'))
    .execute();

const forget = ({ db }: Deps, message: string) =>
  db.deleteFrom('whatsapp_unopened').where('message', '=', message).execute();

const put = ({ db }: Deps, row: Selectable<Database['whatsapp_unopened']>) =>
  db
    .insertInto('whatsapp_unopened')
    .values(row)
    .onConflict((conflict) =>
      conflict.column('message').doUpdateSet({ tries: sql`excluded.tries`, due_at: sql`excluded.due_at` }),
    )
    .execute();
