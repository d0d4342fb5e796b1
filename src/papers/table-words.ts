import type { Zone } from '../clock.ts';
import type { Text } from '../conversation/run.ts';

/** In which language and on whose clocks a table is written. */
export interface Words {
  say(text: Text): string;
  language: string;
  zone: Zone;
}
