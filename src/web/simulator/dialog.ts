import { stringify } from 'yaml';
import type { SimulatorFace } from '../../channels/simulator.ts';
import type { SimMessage } from '../../channels/simulator-chats.ts';
import { hourMs, minuteMs, wallTime } from '../../clock.ts';

interface Heard {
  chat: string;
  message: SimMessage;
}

/** A shorter silence changes nothing that the bot says. */
const silenceMs = hourMs;

/** The chats as one golden dialog (see test/dialogs.test.ts): who says what in the order of time, `came` for what came by itself,
 *  `wait` for long silences. undefined: nothing was said. */
export function dialogYaml(channel: SimulatorFace, chats: string[]): string | undefined {
  const said = chats
    .flatMap((chat) => channel.look(chat).messages.map((message): Heard => ({ chat, message })))
    .sort((a, b) => a.message.at - b.message.at);
  const first = said[0];
  if (!first) return undefined;
  const now = wallTime(first.message.at, 'WITA').toString({ timeZoneName: 'never', smallestUnit: 'second' });
  const chat = said.flatMap((one, index) => linesOf(one, said[index - 1]));
  return stringify({ title: theirs(first.message), now, chat: joined(chat) }, { lineWidth: 0, blockQuote: 'literal' });
}

type Line = Record<string, string>;

function linesOf({ chat, message }: Heard, before: Heard | undefined): Line[] {
  const silence = before ? message.at - before.message.at : 0;
  const wait = silence < silenceMs ? [] : [{ wait: `PT${Math.round(silence / minuteMs)}M` }];
  if (message.from === 'person') return [...wait, { [chat]: theirs(message) }];
  const goesOn = before?.chat === chat && before.message.from === 'bot' && before.message.unasked === message.unasked;
  const came = message.unasked && !goesOn ? [{ came: chat }] : [];
  return [...wait, ...came, { bot: `${ours(message)}\n` }];
}

/** Several messages of ours in a row are one line of the dialog. */
function joined(lines: Line[]): Line[] {
  const all: Line[] = [];
  for (const line of lines) {
    const last = all.at(-1);
    if (last?.bot !== undefined && line.bot !== undefined) last.bot += `---\n${line.bot}`;
    else all.push(line);
  }
  return all;
}

function ours({ text, choices }: SimMessage): string {
  const buttons = choices.map(({ label }) => `[${label}]`).join(' ');
  return [text, buttons].filter(Boolean).join('\n');
}

function theirs({ text, image, location }: SimMessage): string {
  const place = location && `(lokasi ${location.latitude}, ${location.longitude})`;
  return [image && '(foto)', place, text].filter(Boolean).join(' ');
}
