/** One child in one line of a list. */

import { shortName } from '../../directory/people/places.ts';
import { textOf } from '../../texts/text-of.ts';
import { writeDate } from '../../texts/writing.ts';
import { monthsOld } from '../base/ages.ts';
import type { Child, Weighing } from '../base/child.ts';
import type { ChildrenDeps } from '../base/deps.ts';
import { gainedIn } from '../referral/worded.ts';
import { growthOf } from '../weighing/keep.ts';
import { writtenFigure } from '../weighing/written.ts';

const text = textOf('children/periksa_anak');
type Texts = Pick<ChildrenDeps['texts'], 'render'>;

type Shown = Pick<Weighing, 'day' | 'weight' | 'length' | 'arm' | 'head' | 'growth' | 'doubt'> & { child: Child };

/** `Aisyah (21 bulan), 20 Nov: 18,4 kg, 72 cm – berat melonjak`. `place`: where several are shown. */
export function lineOf(texts: Texts, language: string, shown: Shown, place?: string): string {
  const { child, day, doubt } = shown;
  const figures = (['weight', 'length', 'arm', 'head'] as const).flatMap((field) => {
    const value = shown[field];
    return value === null ? [] : [`${prefix[field]}${writtenFigure(field, value)}`];
  });
  const gained = growthOf(shown)?.gained ?? null;
  if (gained !== null && shown.weight !== null) figures[0] += ` (${gainedIn(texts, language, gained)})`;
  const doubts = (doubt?.split(',') ?? []).map((name) => texts.render(language, text('odd', { name })));
  const said = [figures.join(', ') || '–', ...(doubts.length > 0 ? [[...new Set(doubts)].join(', ')] : [])].join(' – ');
  return `${whoIn(texts, language, child, day, place)}, ${writeDate(day, 'short', language)}: ${said}`;
}

const prefix = { weight: '', length: '', arm: 'LiLA ', head: 'LK ' };

/** `Aisyah (21 bulan, Melati 1)` */
export const whoIn = (texts: Texts, language: string, child: Child, day: string, place?: string): string =>
  texts.render(
    language,
    text('who', { name: child.name, months: monthsOld(child.born, day), place: place ? shortName(place) : 'none' }),
  );
