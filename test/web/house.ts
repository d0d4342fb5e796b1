/** A web server with the simulator behind it, on a free port, for the tests of this folder. */
import type { Channel, Inbound, Outbound } from '../../src/channels/channel.ts';
import { type SimulatorFace, simulatorChannel } from '../../src/channels/simulator.ts';
import { systemClock } from '../../src/clock.ts';
import { randomIds } from '../../src/ids.ts';
import { openLog } from '../../src/log.ts';
import { openTexts } from '../../src/texts/texts.ts';
import type { House } from '../../src/web/house.ts';
import { openWeb, type WebOptions } from '../../src/web/server.ts';

export const texts = openTexts(new URL('../../locales', import.meta.url).pathname);

export const people = [
  { id: 'p1', name: 'Siti Aminah', role: 'Kader', area: 'Loktuan', posyandu: 'Posyandu Anggrek 1' },
  { id: 'p2', name: 'Hj. Nurhayati', role: 'Lurah', area: 'Loktuan', posyandu: '' },
  {
    id: 'p3',
    name: '<img src=x onerror="document.title=1">',
    role: 'Bidan',
    area: 'Loktuan',
    posyandu: '<b>Mawar</b>',
  },
];

/** What the bot of these tests answers; `chat` sends further messages. */
export type Answer = (message: Inbound, channel: Channel) => Promise<Outbound[]>;

export async function openHouse(answer: Answer, options: Partial<WebOptions> & { house?: Partial<House> } = {}) {
  const { house, ...rest } = options;
  const log = openLog('silent', false);
  const channel: Channel & SimulatorFace = simulatorChannel({ clock: systemClock, ids: randomIds });
  await channel.start(async (message) => {
    for (const reply of await answer(message, channel)) await channel.send(message.chat, reply);
    return true;
  });
  const web = await openWeb({ host: '127.0.0.1', port: 0, simulator: 'auto', log, texts, ...rest });
  const open = () =>
    web.open({
      states: () => ({ simulator: channel.state() }),
      simulator: { channel, people: async () => people },
      ...house,
    });
  const close = async () => {
    await channel.stop();
    await web.close();
  };
  return { web, channel, open, close };
}
