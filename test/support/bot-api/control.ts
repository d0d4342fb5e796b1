/** The phones and faults by HTTP, for a loopback that runs as its own process.
 *  `POST /control/<what>` with JSON: say {user, text}, tap {user, label}, next {user}, chat {user}, fault {...}, clear, calls, pending. */
import type { BotApi } from '../bot-api.ts';
import { patienceMs } from '../until.ts';
import type { Fault } from './faults.ts';
import type { BotMessage } from './phone.ts';

type Fields = Record<string, unknown>;

export function controlOf(api: Pick<BotApi, 'phone' | 'faults' | 'calls' | 'pending'>) {
  const phone = (fields: Fields) =>
    api.phone(Number(fields.user), fields.name === undefined ? undefined : String(fields.name));
  const commands: Record<string, (fields: Fields) => unknown> = {
    say: (fields) => ({ id: phone(fields).say(String(fields.text)) }),
    tap: (fields) => ({ id: phone(fields).tap(String(fields.label)) }),
    next: async (fields) => plain(await phone(fields).next(Number(fields.patience ?? patienceMs))),
    chat: (fields) => phone(fields).chat().map(plain),
    block: (fields) => phone(fields).block(),
    fault: (fields) => api.faults.add(fields as unknown as Fault),
    clear: () => api.faults.clear(),
    calls: () => api.calls.map(({ method, chat, status, at }) => ({ method, chat, status, at })),
    pending: () => api.pending(),
  };
  return async (path: string, fields: Fields): Promise<unknown> => {
    const command = Object.hasOwn(commands, path) ? commands[path] : undefined;
    if (!command) throw new Error(`no control named ${path}`);
    return await command(fields);
  };
}

const plain = ({ id, mine, text, buttons, askContact }: BotMessage) => ({ id, mine, text, buttons, askContact });
