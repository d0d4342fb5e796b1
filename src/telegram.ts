/** Opens Telegram where a bot's token is set. */
import { telegramChannel } from './channels/telegram.ts';
import type { Clock } from './clock.ts';
import type { Config } from './config.ts';
import type { Text } from './conversation/run.ts';
import type { Ids } from './ids.ts';
import type { Log } from './log.ts';
import { takeLease } from './records/lease.ts';
import type { Records } from './records/open.ts';

interface House {
  config: Config;
  clock: Clock;
  log: Log;
  ids: Ids;
  records: Records;
  texts: Texts;
}

type Texts = { render(language: string, text: Text): string };

export function openTelegram({ config, clock, log, ids, records, texts }: House) {
  if (!config.telegram) return undefined;
  // The embedded records have one process only, which may poll again at once when it died and was started again.
  const holder = records.embedded ? 'embedded' : ids.random(10);
  return telegramChannel({
    ...{ ...config.telegram, clock, log },
    lease: () => takeLease(records.db, 'telegram', holder, 15_000, clock),
    commands: (language) => menuCommands(texts, language),
  });
}

/** The command menu of a chat: what everybody may type. */
const menuCommands = (texts: Texts, language: string) =>
  ['menu', 'lapor', 'rekap', 'saya', 'bahasa', 'bantuan'].map((command) => ({
    command,
    description: texts.render(language, { key: `inbox/inbox:command-${command}` }),
  }));
