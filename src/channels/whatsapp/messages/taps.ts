/** What is typed to a menu becomes the tap that a button would have been. */
import type { Inbound } from '../../channel.ts';
import { chosen, readCode } from './menus.ts';
import type { Sent, SentRow } from './sent.ts';

/** A quoted message of ours is named by the id under which the house knows it; what quotes somebody else quotes nothing. */
export async function withTap(inbound: Inbound, sent: Sent): Promise<Inbound> {
  if (!inbound.private || inbound.edited || inbound.tap) return inbound;
  const { text, quotes, ...rest } = inbound;
  const quoted = quotes === undefined ? undefined : await wholeOf(sent, quotes);
  const said = quoted ? { ...rest, text, quotes: quoted.id } : { ...rest, text };
  if (text === undefined || inbound.media) return lean(said);
  const row = quoted ?? (await sent.menuOf(inbound.chat, readCode(text)?.letter ?? null));
  const menu = row && sent.menu(row);
  const button = menu && chosen(menu, text);
  return lean(button ? { ...said, tap: { data: button.data, message: row.id } } : said);
}

async function wholeOf(sent: Sent, id: string): Promise<SentRow | undefined> {
  const row = await sent.find(id);
  return !row || row.whole === id ? row : sent.find(row.whole);
}

function lean({ text, ...rest }: Inbound): Inbound {
  return text === undefined ? rest : { ...rest, text };
}
