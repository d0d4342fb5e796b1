/** A choice with words beside it: `PMT ada, nasi tim ayam`; and the answers in free words. Pure. */
import type { Pasted, PasteField } from '../../../conversation/reader.ts';
import { readChoice } from '../../reading/choices.ts';
import { readWord } from '../../reading/meanings.ts';
import { doubt, understood } from '../../reading/readings.ts';
import { isNegligible } from './labels.ts';
import type { Names } from './names.ts';

export function readChosen(field: PasteField, written: string, names: Names, fields: PasteField[], pasted: Pasted) {
  if (field.type === 'text') {
    const before = pasted.values[field.name];
    const none = readWord(written, names.lexicon.words) === 'no' || names.lexicon.words.zero.has(written.toLowerCase());
    if (written !== '' && !none) pasted.values[field.name] = before === undefined ? written : `${before}\n${written}`;
    return;
  }
  if (written === '') return;
  const { words } = names.lexicon;
  const options = field.options ?? [];
  const marked = options.find(({ label }) => readWord(label, words) === signs.get(written));
  if (marked) return choose(field, marked.value, written, pasted);
  const whole = readChoice(written, options, words);
  if (understood(whole)) return choose(field, whole.value, written, pasted);
  const said: string[] = written.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  const meant = said.map((word) => names.meant(word).word);
  const open: string[] = said.filter(
    (word, at) => !isNegligible({ word: meant[at]!, written: word, unsure: false, start: 0, end: 0 }, names),
  );
  const none = /^(?:nihil|kosong|-|tidak|tidak ada)$/.test(open.map((word) => names.meant(word).word).join(' '));
  const yes = options.find(({ label }) => readWord(label, words) === 'yes');
  const no = options.find(({ label }) => readWord(label, words) === 'no');
  if (none && no) return choose(field, no.value, written, pasted);
  const denied = meant.includes('tidak') || said.some((word) => names.lexicon.is('unsure', word));
  if (denied || !yes || open.length === 0) {
    if (open.length === 0 && yes && said.includes('ada')) return choose(field, yes.value, written, pasted);
    if (field.name in pasted.values || field.name in pasted.doubtful) pasted.rest.push(written);
    else pasted.doubtful[field.name] = { written, ...doubt('not-a-choice', written) };
    return;
  }
  choose(field, yes.value, written, pasted);
  const note = written
    .replace(/^(?:ada|sudah ada|ya|iya|sdh|sudah)(?![\p{L}])[\s,:;(–-]*/iu, '')
    .replace(/[\s).,;]+$/, '');
  const noted = fields.find(({ name }) => name === field.note);
  if (noted && !(noted.name in pasted.values)) pasted.values[noted.name] = note;
  else pasted.rest.push(note);
}

/** In a list, a plus is a yes and a dash is none. */
const signs = new Map([
  ['+', 'yes'],
  ['-', 'no'],
  ['✓', 'yes'],
  ['✔', 'yes'],
  ['✅', 'yes'],
  ['❌', 'no'],
]);

function choose(field: PasteField, value: string, written: string, pasted: Pasted) {
  const before = pasted.values[field.name];
  if (before === undefined || before === value) pasted.values[field.name] = value;
  else {
    delete pasted.values[field.name];
    pasted.doubtful[field.name] = { written, ...doubt('twice', written, { first: String(before), second: value }) };
  }
}
