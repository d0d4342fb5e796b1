/** What is asked about a line, in words and as choices; the same on every phone on which she goes on. */
import type { Option } from '../../conversation/run.ts';
import { type Context, member } from '../../room.ts';
import type { ScaleLine } from '../../texts/reading/scales/scale-line.ts';
import { type TextId, textOf } from '../../texts/text-of.ts';
import { writeDate } from '../../texts/writing.ts';
import { writeTime } from '../../texts/writing-time.ts';
import type { Child } from '../base/child.ts';
import { toldAgain } from '../weighing/keep.ts';
import type { Told } from '../weighing/merge.ts';
import type { Odd } from '../weighing/odd.ts';
import { vaccineName, writtenFigure } from '../weighing/written.ts';
import type { Waiting } from './lines.ts';
import type { Say, Scales } from './session.ts';
import { newName, notWeighedParts } from './told.ts';

const text = textOf('children/scales');

/** A child so that it is told from its namesakes: `Aisyah, lahir 3 Feb 2025, ibu Rina`. */
export const childLabel = (say: Say, { name, born, mother }: Child): string => {
  const date = `${writeDate(born, 'short')} ${born.slice(0, 4)}`;
  return say(text('child-label', { name, born: date, mother: mother ?? '', known: mother === null ? 'no' : 'yes' }));
};

/** `8,6 kg, 72 cm, vit A merah`. */
export function toldWords(say: Say, told: Told): string {
  const { services = {}, lying, oedema, notWeighed, ...figures } = told;
  const measured = (['weight', 'length', 'arm', 'head'] as const).flatMap((field) => {
    const value = figures[field];
    return typeof value === 'number' ? [fieldWords(say, field, value)] : [];
  });
  const others: string[] = [
    ...(lying === true ? [say(text('position', { how: 'lying' }))] : []),
    ...(lying === false ? [say(text('position', { how: 'standing' }))] : []),
    ...(typeof oedema === 'boolean' ? [say(text('oedema', { is: oedema ? 'yes' : 'no' }))] : []),
    ...(typeof notWeighed === 'string' ? [notWeighedWords(say, notWeighed)] : []),
    ...Object.entries(services).flatMap(([key, value]) => serviceWords(say, key, value)),
  ];
  return [...measured, ...others].join(', ');
}

export const fieldWords = (say: Say, field: 'weight' | 'length' | 'arm' | 'head', value: number): string =>
  say(text('figure', { field, value: writtenFigure(field, value) }));

export function notWeighedWords(say: Say, held: string): string {
  const { why, reason } = notWeighedParts(held);
  return say(text('not-weighed', { why: reason ?? say(text('why-not', { why })) }));
}

function serviceWords(say: Say, key: string, value: unknown): string[] {
  if (value === null || value === undefined) return [];
  if (key === 'vaccines' && Array.isArray(value)) {
    return value.map((one) => say(text('vaccine', { name: vaccineName(one) })));
  }
  if (key === 'note') return [say(text('note', { what: String(value) }))];
  if (key === 'ill' && Array.isArray(value)) {
    return [value.length > 0 ? say(text('ill', { what: value.join(', ') })) : say(text('well'))];
  }
  if (key === 'tbc' && typeof value === 'object') {
    const signs = Object.entries(value).filter(([, there]) => there);
    if (signs.length === 0) return [say(text('no-tbc'))];
    return signs.map(([sign]) => say(text('tbc', { sign })));
  }
  return [say(text('service', { what: `${key}-${String(value)}`, n: typeof value === 'number' ? value : 0 }))];
}

/** What is asked. */
export async function askWords(context: Context, say: Say, scales: Scales, { asks, child, words }: Waiting) {
  const who = scales.children.find(({ id }) => id === child)?.name ?? '';
  switch (asks.is) {
    case 'near':
    case 'which': {
      const found = childrenIn(scales, asks.children);
      const [only] = found;
      const near = asks.is === 'near' && found.length === 1 && only;
      const written = newName(asks.line);
      return say(near ? text('ask-near', { written, child: childLabel(say, only) }) : text('ask-which', { written }));
    }
    case 'new':
      return say(
        text(newQuestion(asks.line), {
          written: newName(asks.line),
        }),
      );
    case 'whose':
      return say(text('ask-whose', { written: words.slice(0, 60) }));
    case 'day':
      return say(
        text(asks.late ? 'ask-late' : 'ask-day', {
          on: writeDate(asks.on, 'medium'),
          day: writeDate(scales.day, 'medium'),
        }),
      );
    case 'odd':
      return [say(text('ask-odd', { who, told: toldWords(say, asks.told) })), ...oddWords(say, asks.odd)].join(' ');
    case 'differs':
      return differsWords(context, say, scales, who, asks);
    case 'unclear': {
      const doubt = say(asks.doubt);
      return who ? say(text('ask-unclear', { who, doubt })) : doubt;
    }
    case 'swap':
      return swapWords(say, scales, asks.children);
  }
}

/** Each with what stands there now, so that she sees what goes where. */
function swapWords(say: Say, scales: Scales, children: readonly number[]): string {
  const [one, other] = childrenIn(scales, children).map(({ id, name }) => {
    const row = scales.rows.get(id);
    return { name, what: row ? toldWords(say, toldAgain(row)) : say(text('nothing')) };
  });
  if (!one || !other) return '';
  return say(text('ask-swap', { one: one.name, was: one.what, other: other.name, is: other.what }));
}

const newQuestion = ({ child, isNew, visitor }: ScaleLine) =>
  child?.born && child.sex ? 'ask-new' : isNew || visitor ? 'ask-facts' : 'ask-new-facts';

/** Each reason once: `Terakhir 14,2 kg, 97 cm (16 Okt).` */
function oddWords(say: Say, odd: readonly Odd[]): string[] {
  const days = Map.groupBy(
    odd.flatMap(({ field, last }) => (last ? [{ field, ...last }] : [])),
    ({ day }) => day,
  );
  const last = [...days].map(([day, were]) => {
    const was = were.map(({ field, value }) => writtenFigure(field, value)).join(', ');
    return say(text('odd-last', { was, day: writeDate(day, 'short') }));
  });
  const alone = odd
    .filter((one) => !one.last)
    .map(({ name }): TextId<'children/scales'> => (name === 'range' ? 'odd-range' : 'odd-flag'));
  return [...last, ...[...new Set(alone)].map((id) => say(text(id)))];
}

async function differsWords(
  context: Context,
  say: Say,
  { place }: Scales,
  who: string,
  { told, stands, by, at }: Extract<Waiting['asks'], { is: 'differs' }>,
) {
  const row =
    by === null
      ? undefined
      : await context.db.selectFrom('person').select('name').where('id', '=', by).executeTakeFirst();
  const own = by === member(context).id ? 'yes' : 'no';
  const time = writeTime(Date.parse(at), place.zone);
  const args = { who, told: toldWords(say, told), stands: toldWords(say, stands), by: row?.name ?? '–', time, own };
  return say(text('ask-differs', args));
}

export const childrenIn = ({ children }: Pick<Scales, 'children'>, ids: readonly number[]): Child[] =>
  ids.flatMap((id) => children.find((child) => child.id === id) ?? []);

const dayLabel = (say: Say, day: string, today: string): string =>
  say(text(day === today ? 'on-this-day' : 'on-that-day', { day: writeDate(day, 'short') }));

/** What an answer can be. drop: neither of two days. */
export type Answer = 'yes' | 'no' | 'stands' | 'new' | 'guest' | 'drop' | `c${number}`;

/** Options; a value is `j-<line>-<answer>`. */
export function askOptions(say: Say, scales: Scales, { id, asks }: Waiting): Option[] {
  const option = (answer: Answer, label: string): Option => ({ value: `j-${id}-${answer}`, label, asks: true });
  switch (asks.is) {
    case 'near':
    case 'which': {
      const found = childrenIn(scales, asks.children);
      const one = asks.is === 'near' && found.length === 1;
      return [
        ...found.map((child) =>
          option(`c${child.id}`, one ? say(text('yes-name', { name: child.name })) : childLabel(say, child)),
        ),
        option('new', say(text('another-child'))),
        option('no', say(text('slip'))),
      ];
    }
    case 'new':
      return [
        option('new', say(text('new-child'))),
        option('guest', say(text('guest'))),
        option('no', say(text('slip'))),
      ];
    case 'whose':
      return [option('no', say(text('drop')))];
    case 'day':
      return [
        option('yes', dayLabel(say, asks.on, scales.today)),
        option('no', dayLabel(say, scales.day, scales.today)),
      ];
    case 'odd':
      return [option('yes', say(text('stands', { told: toldWords(say, asks.told) }))), option('no', say(text('slip')))];
    case 'differs':
      return [
        option('yes', say(text('replace', { told: toldWords(say, asks.told) }))),
        option('no', say(text('leave', { stands: toldWords(say, asks.stands) }))),
      ];
    case 'unclear':
      return [
        ...(asks.perhaps ? [option('yes', say(text('perhaps', { told: toldWords(say, asks.perhaps) })))] : []),
        option('no', say(text('drop'))),
      ];
    case 'swap':
      return [option('yes', say(text('swap'))), option('no', say(text('no-swap')))];
  }
}
