/** Recipients, typed for a notice: who would get it, beside who should. */
import { targetsOf } from '../../src/notices/audience/people.ts';
import { type Audience, audienceSchema } from '../../src/notices/base/audience.ts';
import type { NoticesDeps } from '../../src/notices/base/deps.ts';
import { unreported } from '../../src/reporting/for-other-rooms.ts';
import { type Judged, judged, type Line } from './judging.ts';
import type { Scene } from './scene.ts';

type Part = { role?: string; area?: string; posyandu?: string; person?: string; late?: boolean };

export async function audience(scene: Scene, line: Line): Promise<Judged> {
  const expect = line.expect as { include?: Part[]; except?: Part[]; ask?: string };
  const { db, people } = scene;
  await db.deleteFrom('notice').where('status', '=', 'draft').execute();
  const phone = await scene.phone(people.camat);
  for (const text of [`edaran Uji penerima ${line.id}`, 'Tulis sendiri …']) await phone.say(text);
  const heard = await phone.say(line.text);
  const draft = await db
    .selectFrom('notice')
    .select('audience')
    .where('status', '=', 'draft')
    .orderBy('id', 'desc')
    .executeTakeFirst();
  if (expect.ask)
    return judged(heard, draft ? { shown: [`${JSON.stringify(draft.audience)} though ${expect.ask}`] } : {});
  if (!draft) return judged(heard, { asked: ['not taken'] });
  const got = await who(scene, audienceSchema.parse(draft.audience));
  const include = await Promise.all(expect.include!.map((part) => meant(scene, part)));
  const except = await Promise.all((expect.except ?? []).map((part) => meant(scene, part)));
  const wanted = await who(
    scene,
    except.length > 0 ? { of: { or: include }, except: { or: except } } : { or: include },
  );
  const same = got.length === wanted.length && got.every((person, at) => person === wanted[at]);
  return judged(
    heard,
    same ? {} : { shown: [`${got.length} people instead of ${wanted.length}: ${JSON.stringify(draft.audience)}`] },
  );
}

async function who({ db, people, world }: Scene, sought: Audience): Promise<number[]> {
  const reach = { scope: ['64.74.01'], author: people.camat, now: world.clock.now() };
  const targets = await targetsOf({ unreported } as unknown as NoticesDeps, db, sought, reach);
  return targets.map(({ person }) => person).sort((a, b) => a - b);
}

async function meant({ db }: Scene, part: Part): Promise<Audience> {
  const all: Audience[] = [];
  if (part.role) all.push(audienceSchema.parse({ role: part.role }));
  if (part.area) {
    const { code } = await db
      .selectFrom('area')
      .select('code')
      .where('name', 'ilike', part.area)
      .executeTakeFirstOrThrow();
    all.push({ area: code });
  }
  if (part.posyandu) {
    const { id } = await db
      .selectFrom('posyandu')
      .select('id')
      .where('name', 'ilike', `%${part.posyandu}`)
      .executeTakeFirstOrThrow();
    all.push({ posyandu: [id] });
  }
  if (part.person) {
    const { id } = await db
      .selectFrom('person')
      .select('id')
      .where('name', 'ilike', `%${part.person}`)
      .executeTakeFirstOrThrow();
    all.push({ people: [id] });
  }
  if (part.late) all.push({ unreported: true });
  return all.length === 0 ? { all: true } : { and: all };
}
