/** What a kader reads of one child: the figures, what they say, what is still due, and a kind sentence for the mother. Short: her phone is
 *  old and the queue is long. */
import { textOf } from '../../texts/text-of.ts';
import type { Child, Weighing } from '../base/child.ts';
import { isSure } from '../card/sure.ts';
import { classText, indexText, noZText } from '../growth/growth-words.ts';
import { type Growth, type Index, indices } from '../growth/types.ts';
import { forMother } from '../weighing/for-mother.ts';
import { growthOf, held } from '../weighing/keep.ts';
import type { Told } from '../weighing/merge.ts';
import { measuresOf } from '../weighing/odd.ts';
import { fieldWords, notWeighedWords, toldWords } from './ask-words.ts';
import type { Noted } from './record.ts';
import type { Say } from './session.ts';

const text = textOf('children/scales');

/** `✅ Aisyah: 8,4 kg, 72 cm. Naik 300 g (perlu 200 g): N.` */
export function childWords(say: Say, { child, row, told, before, changed, correct }: Noted): string[] {
  if (!row) return [];
  const growth = growthOf(row);
  const head =
    correct && before && changed.some((name) => stoodThere(before, name))
      ? changeWords(say, child, before, row, changed)
      : say(text('noted', { name: child.name, what: whatWords(say, row, told) }));
  return [
    [head, growth ? gainWords(say, growth) : ''].filter(Boolean).join(' '),
    growth ? statusWords(say, row, growth) : '',
  ].filter(Boolean);
}

const stoodThere = (before: Weighing, name: Noted['changed'][number]) =>
  name.startsWith('services.') || held(before)[name as 'weight'] !== null;

/** Everything that is measured today, and what else this message told. */
function whatWords(say: Say, row: Weighing, told: Told): string {
  const measured = (['weight', 'length', 'arm', 'head'] as const).flatMap((field) => {
    const value = row[field];
    return value === null ? [] : [fieldWords(say, field, value)];
  });
  const { services, lying, oedema } = told;
  const also = toldWords(say, {
    ...(services && { services }),
    ...(lying !== undefined && { lying }),
    ...(oedema !== undefined && { oedema }),
  });
  const absent = row.not_weighed === null ? [] : [notWeighedWords(say, row.not_weighed)];
  return [...measured, ...absent, ...(also ? [also] : [])].join(', ') || say(text('came'));
}

/** `8,4 kg → 8,6 kg` */
function changeWords(say: Say, child: Child, before: Weighing, row: Weighing, changed: Noted['changed']): string {
  const [was, is] = [held(before), held(row)].map((one) => {
    const { services, ...figures } = one;
    const own = Object.entries(services).filter(([key]) => changed.some((name) => name === `services.${key}`));
    const shown = Object.fromEntries(Object.entries(figures).filter(([key]) => changed.some((name) => name === key)));
    return toldWords(say, { ...shown, services: Object.fromEntries(own) } as Told);
  });
  const nothing = say(text('nothing'));
  return changed.length === 0
    ? say(text('unchanged', { name: child.name, what: whatWords(say, row, {}) }))
    : say(text('changed', { name: child.name, was: was || nothing, is: is || nothing }));
}

function gainWords(say: Say, growth: Growth): string {
  const { gain, gained, wanted, twice } = growth;
  if (gain === null) return '';
  const way = gained === null ? 'none' : gained > 0 ? 'up' : gained < 0 ? 'down' : 'flat';
  return say(
    text('gain', {
      gain,
      way,
      gained: Math.abs(gained ?? 0),
      wanted: wanted ?? 0,
      known: wanted === null ? 'no' : 'yes',
      twice: twice ? 'yes' : 'no',
    }),
  );
}

/** What is not as it should be, by its class; where all is well nothing: her screen is small. Of a figure that the bidan has to see first nothing is said. */
function statusWords(say: Say, row: Weighing, growth: Growth): string {
  const sure = (index: Index) => measuresOf[index].every((figure) => isSure(row, figure));
  const lines = [
    ...(growth.belowRed && sure('bbu') ? [say(text('below-red'))] : []),
    ...(growth.aboveOrange && sure('bbu') ? [say(text('above-orange'))] : []),
  ];
  const known = indices.filter((index) => growth.classes[index] !== null && sure(index));
  // With length, weight by length says it; BMI by age would say it twice.
  const told = known.filter((index) => index !== 'imtu' || growth.classes.bbtb === null);
  const words = told
    .filter((index) => !well.has(growth.classes[index]!))
    .map((index) => classWords(say, growth, index));
  const missing = indices.flatMap((index) => growth.noZ[index] ?? []);
  const why = [...new Set(missing)].map((one) => say(noZText(one)));
  const held = indices.some((index) => growth.z[index] !== null && !sure(index)) ? [say(text('held-back'))] : [];
  return [...lines, ...words, ...why, ...held].join(' · ');
}

const well = new Set<string>(['normal', 'baik', 'hijau', 'tinggi']);

/** The tape has its colour without any age. */
const classWords = (say: Say, growth: Growth, index: Index): string => {
  const name = say(classText(growth, index)!);
  return index === 'lilau' ? name : say(text('class', { index: say(indexText(index, growth.days)), class: name }));
};

export const motherWords = (say: Say, child: Child, row: Weighing): string => {
  const growth = growthOf(row);
  return growth
    ? say(
        text('to-mother', {
          sentence: say(
            forMother(child.name, growth, {
              weighed: row.weight !== null,
              doubted: row.doubt !== null || row.oedema === true,
            }),
          ),
        }),
      )
    : '';
};

/** Does the picture of the KMS come by itself? It costs data, so only where there is something to talk about with the mother. */
export const showsPicture = (growth: Growth | undefined): boolean =>
  growth !== undefined && (growth.gain === 'T' || growth.gain === 'B' || growth.belowRed || growth.aboveOrange);
