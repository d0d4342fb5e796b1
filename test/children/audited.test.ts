/** What each effect, action and lookup of the children's room leaves in the audit trail. One that is new must be told here: what shows or changes a
 *  child leaves a row, and what leaves none says why. */
import { beforeEach, expect, test } from 'vitest';
import { addChild } from '../../src/children/register/add.ts';
import { children } from '../../src/children/room.ts';
import { keepWeighing } from '../../src/children/weighing/keep.ts';
import type { Answers } from '../../src/conversation/run.ts';
import { loadPlace, type Place } from '../../src/directory/people/places.ts';
import { randomIds } from '../../src/ids.ts';
import type { Db } from '../../src/records/tables.ts';
import type { Context, Person, Room } from '../../src/room.ts';
import { openTexts } from '../../src/texts/texts.ts';
import { addPerson, kuala, makeDistrict, now, secrets } from '../directory/people.ts';
import { onRecords } from '../support/stores.ts';

const texts = openTexts('locales');
const room = children({
  secrets,
  ids: randomIds,
  texts,
  links: () => [],
  offerToMend: async () => undefined,
  heldBySex: async () => () => new Set(),
  filedMonths: async () => new Map(),
  nextOpenDay: async () => undefined,
  db: {} as never,
  files: {} as never,
}) as Required<Room>;
const day = '2026-11-05';
let db: Db;
let place: Place;
let kader: Person;
let bidan: Person;
let named: Record<'aisyah' | 'budi' | 'second' | 'gone', number>;
let referral: number;

onRecords('pglite', async (opened) => {
  db = opened.db;
});
beforeEach(async () => {
  place = (await loadPlace(db, (await makeDistrict(db)).posyandu.kuala1))!;
  kader = await addPerson(db, 'Ibu Kader', 'kader', { posyandu: place.id });
  bidan = await addPerson(db, 'Bu Bidan', 'bidan', { area: kuala });
  const on = { db, now: now - 60_000, person: kader };
  const add = (name: string, mother: string) => addChild(on, place, { name, sex: 'P', born: '2025-02-03', mother });
  const aisyah = await add('Aisyah Zubaidah', 'Rina');
  const [budi, second, gone] = [
    await add('Budi Anwar', 'Wati'),
    await add('Budi Saleh', 'Susi'),
    await add('Gita', 'Umi'),
  ];
  named = { aisyah: aisyah.id, budi: budi.id, second: second.id, gone: gone.id };
  const keep = { child: aisyah, place, by: kader.id, now, sure: true };
  await keepWeighing(db, { ...keep, day: '2026-10-05', told: { weight: 8400 } });
  await keepWeighing(db, { ...keep, day, told: { weight: 8500, length: 760 } });
  await db.updateTable('weighing').set({ doubt: 'jump' }).where('day', '=', day).execute();
  const hers = { kabupaten: place.area.slice(0, 5), posyandu: place.id, day };
  const sent = {
    ...hers,
    child: aisyah.id,
    reasons: 'T',
    urgent: false,
    state: 'sent',
    by: kader.id,
    at: new Date(now),
  };
  const row = await db
    .insertInto('referral')
    .values(sent as never)
    .returning('id')
    .executeTakeFirstOrThrow();
  referral = row.id;
  await room.effects.leave!(by(kader, now), { child: String(gone.id), how: 'pindah', day: '2026-11-03' });
});

const by = (person: Person | undefined, at = now + 1000, on = db): Context => ({
  now: at,
  db: on,
  // Loaded anew for each turn.
  person: person && { ...person },
  channel: 'simulator',
  chat: 'c',
  practice: false,
  turn: 't',
});

type Way = 'effects' | 'actions' | 'lookups';
interface Case {
  as?: 'bidan';
  args: () => Answers;
  /** What stands in the trail afterwards, each action once. */
  leaves: string;
}

const aisyah = () => String(named.aisyah);
const child = () => ({ child: aisyah(), argument: aisyah() });
const month = () => ({ argument: `${place.id}_2026-11` });
const paper = () => ({ argument: `${place.id}-${day}` });
const weighing = () => ({ weighing: `${aisyah()}.${day}`, argument: `${aisyah()}.${day}` });
const of = () => ({ referral: String(referral), argument: String(referral) });
const here = () => ({ posyandu: String(place.id) });
const read = 'children.read';

const cases: Record<string, Case> = {
  'effects.kms_of': { args: () => ({ ...child(), what: 'kms' }), leaves: read },
  'effects.show': { args: child, leaves: read },
  'effects.tell_asked': { args: () => ({ who: 'aisyah', about: 'age' }), leaves: read },
  'effects.sasaran': { args: () => ({ ...here(), what: 'nama' }), leaves: read },
  'effects.roll_asked': { args: () => ({ what: 'siapa yang mau lima tahun' }), leaves: read },
  'effects.visits': { args: () => ({ ...here(), period: '2026-11' }), leaves: read },
  'effects.list_file': { args: () => ({ ...here(), form: 'ppgbm' }), leaves: 'children.export' },
  'effects.referral_standing': { args: of, leaves: read },
  'effects.referrals': { args: () => ({}), leaves: read },
  'effects.check_kind': { as: 'bidan', args: () => ({ kind: 'doubt' }), leaves: read },
  'effects.check': {
    as: 'bidan',
    args: () => ({ kind: 'doubt', pick: 'all' }),
    leaves: 'children.checked children.refer',
  },
  'effects.add': { args: () => ({ ...here(), words: 'Siti P 1/1/2025 ibu Ani' }), leaves: 'children.add' },
  'effects.new_heard': { args: () => ({ words: 'Siti P 1/1/2025 ibu Ani' }), leaves: 'children.add' },
  'effects.change': { args: () => ({ ...child(), search: 'Aisyah RT 5' }), leaves: 'children.change' },
  'effects.leave': {
    args: () => ({ ...child(), how: 'pindah', day }),
    leaves: 'children.refer_ended children.leave',
  },
  'effects.news_heard': {
    args: () => ({ who: 'aisyah', what: 'moved' }),
    leaves: 'children.refer_ended children.leave',
  },
  'effects.left_other_day': {
    args: () => ({ child: String(named.gone), day: '2026-11-02' }),
    leaves: 'children.leave',
  },
  'effects.erase': { args: () => ({ ...child(), sure: 'hapus' }), leaves: 'children.erase' },
  'effects.consent_heard': { args: () => ({ who: 'aisyah', yes: true }), leaves: 'children.consent' },
  'effects.follow_make': { args: child, leaves: 'children.follow_code' },
  'effects.referral_accept': { as: 'bidan', args: () => ({}), leaves: 'children.refer_taken' },
  'effects.which_referral_take': { as: 'bidan', args: () => ({}), leaves: 'children.refer_taken' },
  'effects.referral_result': {
    as: 'bidan',
    args: () => ({ ...of(), outcome: 'well', note: 'sehat' }),
    leaves: 'children.refer_result',
  },
  'effects.referral_words': {
    as: 'bidan',
    args: () => ({ ...of(), words: 'sudah diperiksa, sehat' }),
    leaves: 'children.refer_result',
  },
  'effects.give_back': { as: 'bidan', args: () => ({ ...weighing(), remark: 'cek' }), leaves: 'children.returned' },
  'actions.kms': { args: child, leaves: read },
  'actions.trend': { args: child, leaves: read },
  'actions.card_pdf': { args: child, leaves: read },
  'actions.day_pdf': { args: paper, leaves: read },
  'actions.day_xlsx': { args: paper, leaves: read },
  'actions.month_pdf': { args: month, leaves: read },
  'actions.month_xlsx': { args: month, leaves: read },
  'actions.visits': { args: month, leaves: read },
  'actions.show_child': { args: child, leaves: read },
  'actions.sasaran': { args: () => ({ argument: `${place.id}_nama` }), leaves: read },
  'actions.referral': { args: of, leaves: read },
  'actions.check_list': { as: 'bidan', args: () => ({ argument: 'doubt' }), leaves: read },
  'actions.return_child': { args: () => ({ argument: String(named.gone) }), leaves: 'children.back' },
  'actions.consent': { args: child, leaves: 'children.consent' },
  'actions.no_consent': { args: child, leaves: 'children.consent' },
  'actions.consent_all': { args: () => ({ argument: `${place.id}_${now - 60_000}` }), leaves: 'children.consent' },
  'actions.no_consent_all': { args: () => ({ argument: `${place.id}_${now - 60_000}` }), leaves: 'children.consent' },
  'actions.follow_code': { args: child, leaves: 'children.follow_code' },
  'actions.follow_end': { args: child, leaves: 'children.follow_end' },
  'actions.referral_take': { as: 'bidan', args: of, leaves: 'children.refer_taken' },
  'actions.referrals_take': {
    as: 'bidan',
    args: () => ({ argument: String(place.id) }),
    leaves: 'children.refer_taken',
  },
  'actions.referral_result': {
    as: 'bidan',
    args: () => ({ argument: `${referral}.well` }),
    leaves: 'children.refer_result',
  },
  'actions.confirm': { as: 'bidan', args: weighing, leaves: 'children.checked children.refer' },
  'lookups.found': { args: () => ({ search: 'budi' }), leaves: read },
  'lookups.to_change': { args: () => ({ search: 'budi' }), leaves: read },
  'lookups.alike': { args: () => ({ ...here(), words: 'Aisyah Zubaidah P 3/2/2025' }), leaves: read },
};

/** Why these leave none. */
const none: Record<string, string[]> = {
  'opens a question or a flow, which notes what it then shows': [
    'effects.kms_asked',
    'effects.correct',
    'effects.erase_asked',
    'effects.look',
    'effects.refuse',
    'effects.import_list',
    'effects.ask_back',
    'effects.follow_code',
    'effects.follow_born',
    'effects.scales_offer',
    'actions.change_child',
    'actions.leave_child',
    'actions.erase_child',
    'actions.referral_note',
    'actions.give_back',
    'actions.mend',
  ],
  'sums only': ['effects.posyandu_trend', 'effects.age_table', 'actions.age_table', 'effects.scales_count'],
  'a mother: her own child, or the days of a posyandu': [
    'effects.follow_place',
    'effects.follow_stop',
    'effects.my_children',
    'effects.my_days',
    'actions.follow_remind',
  ],
  'noted, and tested with what it needs before it': [
    // mother.test.ts
    'effects.follow',
    // register.test.ts
    'actions.undo_child',
    // import.test.ts
    ...['place', 'go', 'drop', 'same', 'new', 'skip', 'add', 'not', 'back', 'leave'].map(
      (one) => `actions.file_${one}`,
    ),
    // decision.test.ts, chat.test.ts
    'effects.mended',
    'actions.stands',
  ],
  'weighings and the lines at the scales say themselves who wrote what and when': [
    'effects.scales_open',
    'effects.scales_begin',
    'effects.scales_note',
    'effects.scales_note_there',
    'effects.scales_questions',
    'effects.scales_which',
    'effects.scales_finish',
    'effects.scales_missing',
  ],
};

const room_names = () =>
  (['effects', 'actions'] as Way[]).flatMap((way) => Object.keys(room[way]).map((name) => `${way}.${name}`));

test('each of them is told here', () => {
  const told = [...Object.keys(cases).filter((name) => !name.startsWith('lookups.')), ...Object.values(none).flat()];
  expect(told.toSorted()).toEqual(room_names().toSorted());
});

test('what shows or changes a child leaves a row of who did it, by number', async () => {
  const found: Record<string, string> = {};
  for (const [name, { as, args }] of Object.entries(cases)) {
    const [way, key] = name.split('.') as [Way, string];
    const person = as === 'bidan' ? bidan : kader;
    await db
      .transaction()
      .execute(async (tx) => {
        const before = await tx.selectFrom('audit').select('id').orderBy('id', 'desc').limit(1).executeTakeFirst();
        await room[way][key]!(by(person, now + 1000, tx), args());
        const rows = await tx
          .selectFrom('audit')
          .select(['action', 'actor', 'subject'])
          .where('id', '>', before?.id ?? 0)
          .execute();
        const hers = rows.filter(
          ({ actor, subject }) => actor === person.id && /^(?:child|posyandu) \d+$/.test(subject),
        );
        found[name] = [...new Set(hers.map(({ action }) => action))].join(' ');
        throw new Undo();
      })
      .catch((error: unknown) => {
        if (!(error instanceof Undo)) found[name] = String(error);
      });
  }
  expect(found).toEqual(Object.fromEntries(Object.entries(cases).map(([name, { leaves }]) => [name, leaves])));
});

class Undo extends Error {}
