/** The web of the program. It listens before anything else is open, so that a start can be watched, and gets the rest of the house
 *  when that is ready. */
import type { Log } from '../log.ts';
import { type DoorSettings, doorsOf } from './doors.ts';
import type { House, Progress, WebTexts } from './house.ts';
import { type Listening, openDoor } from './listening.ts';

export interface Web {
  /** The door to which a proxy may forward the world: `http://127.0.0.1:8080`. */
  readonly url: string;
  readonly port: number;
  /** For whoever looks after the program, on this machine only. The same door where no stranger has business with us. */
  readonly operator: { readonly url: string; readonly port: number };
  /** Where the simulator stands, if there is one. */
  readonly simulator: string;
  /** What the start is doing now: `create`, `open`, `migrate`, `demo`, `flows`, `channels`. Shown by /readyz and by the page. */
  step(name: string): void;
  /** From now on everything is served. */
  open(house: House): void;
  /** Takes no new requests and finishes those in hand. */
  close(): Promise<void>;
}

export interface WebOptions extends DoorSettings {
  log: Log;
  texts: WebTexts;
}

export async function openWeb({ log, texts, ...settings }: WebOptions): Promise<Web> {
  const closing = new AbortController();
  const progress: Progress = { step: 'start', house: undefined, closing: closing.signal };
  const [outer, inner] = doorsOf(settings);
  const front = await openDoor(outer, { log, texts, progress });
  const back = inner && (await openDoor(inner, { log, texts, progress }).catch(closedWith(front)));
  const { url, port } = front;
  return {
    url,
    port,
    operator: back ?? front,
    simulator: `${(outer.simulator ? front : (back ?? front)).url}/simulator`,
    step: (name) => {
      progress.step = name;
    },
    open: (house) => {
      progress.house = house;
      progress.step = 'ready';
    },
    close: async () => {
      closing.abort();
      await Promise.all([front.close(), back?.close()]);
    },
  };
}

/** The program does not start with one door only. */
const closedWith = (front: Listening) => async (error: unknown) => {
  await front.close();
  throw error;
};
