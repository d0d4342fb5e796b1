/** What a test can do to the bot's connection and account at once. Troubles that wait for their moment are in faults.ts. */
import { restrict } from './restriction.ts';
import { openStorm } from './storm.ts';
import { unlink } from './unlink.ts';
import type { World } from './world.ts';

export function openTroubles(world: World) {
  const clients = () => world.botDevices().flatMap(({ connection }) => connection ?? []);
  const line = {
    /** Cuts the line without a word. */
    reset: () => clients().forEach((client) => void client.reset()),
    streamError: (code: number) => clients().forEach((client) => void client.fail(code)),
    /** After silence. What was said into it is lost: a line does not come back from that. */
    speak: () => {
      world.silent = false;
      for (const connection of world.connections) connection.reset();
    },
  };
  return {
    ...line,
    /** Takes everything in, answers nothing, until it speaks again. */
    silence: () => {
      world.silent = true;
    },
    /** One trouble by chance; its name. */
    strike: openStorm(world, line),
    /** The account may not write to strangers any more, or may again. */
    restrict: (on = true, how?: Parameters<typeof restrict>[2]) => restrict(world, on, how),
    /** The person removes the bot from the linked devices. */
    unlink: () => world.botDevices().forEach(unlink),
  };
}
