/** Remembers the number that is linked, for links that open the chat before the connection is ready. */
import { jidDecode, type WASocket } from '@whiskeysockets/baileys';
import type { Deps } from './deps.ts';
import { keepMeta, readMeta } from './records.ts';
import { hear } from './transactions.ts';

const metaKey = 'whatsapp.number';

export function openNumber({ db, secrets, log }: Deps, linked: (number: string) => Promise<void>) {
  let number: string | undefined;

  async function keep(now: string) {
    number = now;
    await keepMeta(db, metaKey, secrets.seal(now));
  }

  return {
    is: () => number,
    async load() {
      number = (await linkedNumber({ db, secrets })) ?? number;
    },
    wire(socket: WASocket) {
      hear(socket, 'connection.update', ({ connection }) => {
        const now = connection === 'open' ? jidDecode(socket.user?.id)?.user : undefined;
        const warn = (err: unknown) => log.warn({ err }, 'whatsapp: the number was not kept');
        if (now) linked(now).catch(warn);
        if (now && now !== number) keep(now).catch(warn);
      });
    },
  };
}

/** The number that was linked last, also after its link has ended. */
export async function linkedNumber({ db, secrets }: Pick<Deps, 'db' | 'secrets'>): Promise<string | undefined> {
  const sealed = await readMeta(db, metaKey);
  return sealed && secrets.open(sealed);
}
