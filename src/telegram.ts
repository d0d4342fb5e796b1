/** Opens Telegram where a bot's token is set. Only then what it needs is loaded. */
import type { TelegramChannel } from './channels/telegram.ts';
import type { Clock } from './clock.ts';
import type { Config } from './config.ts';
import type { Text } from './conversation/run.ts';
import type { Log } from './log.ts';
import type { Leases } from './records/lease.ts';
import { textOf } from './texts/text-of.ts';

interface TelegramDeps {
  config: Config;
  clock: Clock;
  log: Log;
  leases: Leases;
  texts: TelegramTexts;
}

type TelegramTexts = { render(language: string, text: Text): string };

export async function openTelegram({
  config,
  clock,
  log,
  leases,
  texts,
}: TelegramDeps): Promise<TelegramChannel | undefined> {
  if (!config.telegram) return undefined;
  const { telegramChannel } = await import('./channels/telegram.ts');
  return telegramChannel({
    ...config.telegram,
    clock,
    log,
    lease: leases.open('telegram'),
    commands: (language) => menuCommands(texts, language),
  });
}

/** The command menu of a chat: what everybody may type. */
const menuCommands = (texts: TelegramTexts, language: string) =>
  commands.map((command) => ({ command, description: texts.render(language, text(`command-${command}`)) }));

const commands = ['menu', 'lapor', 'rekap', 'saya', 'bahasa', 'bantuan'] as const;
const text = textOf('inbox/inbox');
