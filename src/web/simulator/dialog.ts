import { stringify } from 'yaml';
import type { SimulatorFace } from '../../channels/simulator.ts';
import type { SimMessage } from '../../channels/simulator-chats.ts';
import { wallTime } from '../../clock.ts';

/** The chats as one golden dialog: who says what, in the order of time, with the time of its first message. undefined: nothing
 *  was said. A choice of ours reads `[Label]`; pictures and places read as `(foto)` and `(lokasi …)`. */
export function dialogYaml(channel: SimulatorFace, chats: string[]): string | undefined {
  const said = chats
    .flatMap((chat) => channel.look(chat).messages.map((message) => ({ chat, message })))
    .sort((a, b) => a.message.at - b.message.at || a.message.rev - b.message.rev);
  const first = said[0];
  if (!first) return undefined;
  const now = wallTime(first.message.at, 'WITA').toString({ timeZoneName: 'never', smallestUnit: 'second' });
  const lines = said.map(({ chat, message }) =>
    message.from === 'bot' ? { bot: `${ours(message)}\n` } : { [chat]: theirs(message) },
  );
  return stringify({ title: theirs(first.message), now, chat: lines }, { lineWidth: 0, blockQuote: 'literal' });
}

function ours({ text, choices }: SimMessage): string {
  const buttons = choices.map(({ label }) => `[${label}]`).join(' ');
  return [text, buttons].filter(Boolean).join('\n');
}

function theirs({ text, image, location }: SimMessage): string {
  const place = location && `(lokasi ${location.latitude}, ${location.longitude})`;
  return [image && '(foto)', place, text].filter(Boolean).join(' ');
}
