/** Days and hours, typed where a meeting is planned. */
import type { Moment } from '../../src/conversation/reader.ts';
import { unpackMoment } from '../../src/texts/moments.ts';
import { type Judged, judged, type Line } from './judging.ts';
import type { Scene } from './scene.ts';

const offsets: Record<string, string> = { WIB: '+07:00', WITA: '+08:00', WIT: '+09:00' };

/** `2026-11-24T09:00 WITA` as an instant, and the beginning of `2026-11-24T09:00--2026-11-24T12:00 WITA`; without a zone the area's. */
export const instant = (written: unknown): number | undefined => at(unpackMoment(String(written)), 'start');

/** The end, where it was told. */
export const endInstant = (written: unknown): number | undefined => at(unpackMoment(String(written)), 'end');

function at({ zone = 'WITA', ...walls }: Moment, which: 'start' | 'end'): number | undefined {
  const wall = walls[which];
  return wall ? Temporal.Instant.from(`${wall}:00${offsets[zone]}`).epochMilliseconds : undefined;
}

export async function moment(scene: Scene, line: Line): Promise<Judged> {
  const expect = line.expect as { start?: string; end?: string; zone?: string; ask?: string };
  const phone = await scene.phone(scene.people.secretary);
  for (const text of ['rakor baru', '1', 'Uji coba']) await phone.say(text);
  const heard = await phone.say(line.text);
  const run = await phone.run();
  const when = run?.answers.when;
  const open = run?.mode === 'confirm';
  if (expect.ask !== undefined)
    return judged(heard, when === undefined || open ? {} : { shown: [`${when} though ${expect.ask}`] });
  if (when === undefined) return judged(heard, { asked: ['no moment taken'] });
  const zone = expect.zone ?? 'WITA';
  // The clock of the scene goes on from ten o'clock, and `2 jam lagi` with it.
  const drift = Math.floor((scene.world.clock.now() - instant('2026-11-20T10:00 WITA')!) / 60_000) * 60_000;
  const wanted = instant(`${expect.start} ${zone}`)!;
  if (instant(when) !== wanted && instant(when) !== wanted + drift)
    return judged(heard, { shown: [`${when} instead of ${expect.start} ${zone}`] });
  const end = expect.end && instant(`${expect.end} ${zone}`);
  if (end && endInstant(when) !== end) return judged(heard, { silent: [`end ${expect.end} not taken`] });
  return judged(heard, {});
}
