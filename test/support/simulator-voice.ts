/** Speaks through the simulator's JSON face, as a program outside would. */
import { heard } from './heard.ts';
import { inventedNumbers } from './invented-numbers.ts';
import { until } from './until.ts';
import type { Line } from './world.ts';

interface Shown {
  id: string;
  text: string;
  choices: { label: string; value: string }[];
}

export async function simulatorVoice(): Promise<Line> {
  return { channel: 'simulator', channels: [], env: {}, open };
}

function open(url: string): ReturnType<Line['open']> {
  const chats = new Map<string, string>();
  const numberOf = inventedNumbers();
  const seen = new Map<string, string>();
  const chat = (who: string) => chats.get(who) ?? `new-${who}`;
  const listen = (who: string, replies: Shown[]) => {
    const last = replies.at(-1);
    if (last) seen.set(who, last.id);
    return replies.map(({ text, choices }) =>
      heard(
        text,
        choices.map(({ label }) => label),
      ),
    );
  };
  const post = async (who: string, body: object) => {
    const response = await fetch(`${url}/simulator/api/messages`, {
      method: 'POST',
      // A line that is kept open may be closed by the other side just as it is used again.
      headers: { 'content-type': 'application/json', connection: 'close' },
      body: JSON.stringify({ from: chat(who), ...body }),
    });
    const answer = (await response.json()) as { replies?: Shown[]; error?: string };
    if (!answer.replies) throw new Error(answer.error);
    return listen(who, answer.replies);
  };
  return {
    chat,
    take: (who, person) => void chats.set(who, `p${person}`),
    say: (who, text) => post(who, { text }),
    number: numberOf,
    shareNumber: (who) => post(who, { contact: { phone: numberOf(who), own: true } }),
    photo: (who, bytes) => post(who, { photo: Buffer.from(bytes).toString('base64') }),
    pdf: (who, bytes, name) => post(who, { photo: Buffer.from(bytes).toString('base64'), name }),
    came: async (who) => {
      const query = new URLSearchParams({ to: chat(who), after: seen.get(who) ?? '' });
      return until(async () => {
        const response = await fetch(`${url}/simulator/api/messages?${query}`, { headers: { connection: 'close' } });
        const { replies } = (await response.json()) as { replies: Shown[] };
        return replies.length > 0 && listen(who, replies);
      });
    },
    close: async () => {},
  };
}
