/** Days and hours, typed where a meeting is planned. */
import { type Judged, judged, type Line } from './judging.ts';
import type { Scene } from './scene.ts';

const offsets: Record<string, string> = { WIB: '+07:00', WITA: '+08:00', WIT: '+09:00' };

/** `2026-11-24T09:00 WITA` as an instant; without a zone the area's. */
export function instant(written: unknown): number | undefined {
  const [, wall, zone = 'WITA'] = /^(\d{4}-\d\d-\d\dT\d\d:\d\d)(?: (WIB|WITA|WIT))?$/.exec(String(written)) ?? [];
  return wall === undefined ? undefined : Temporal.Instant.from(`${wall}:00${offsets[zone]}`).epochMilliseconds;
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
  if (instant(when) !== instant(`${expect.start} ${zone}`))
    return judged(heard, { shown: [`${when} instead of ${expect.start} ${zone}`] });
  const end = expect.end && instant(`${expect.end} ${zone}`);
  const ends = Object.values({ ...run?.answers, ...run?.facts }).map(instant);
  if (end && !ends.includes(end)) return judged(heard, { silent: [`end ${expect.end} not taken`] });
  return judged(heard, {});
}
