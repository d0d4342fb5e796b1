/** `nomor WA saya ganti`, `data apa saja yang disimpan?`: where to go with it. Nothing is changed. */
import type { Choice } from '../../conversation/run.ts';
import type { Knows } from '../../room.ts';
import { textOf } from '../../texts/text-of.ts';

const text = textOf('directory/questions');

const link: Choice = { data: '!start.directory/kanal', label: { key: 'directory/kanal:title' } };
const mine: Choice[] = [
  { data: '!start.directory/saya', label: { key: 'directory/saya:title' } },
  { data: '!start.directory/data_saya', label: { key: 'directory/data_saya:title' } },
];

export const knows: Knows = async ({ person }, { says, asks }) => {
  if (!person) return undefined;
  if (says('directory/questions:number', 'directory/questions:changed')) {
    return [{ parts: [text('new-number')], choices: [link] }];
  }
  if (says('directory/questions:ends', 'directory/questions:duty')) return [{ parts: [text('end-duty')] }];
  const held = asks && says('directory/questions:data', 'directory/questions:kept');
  return held ? [{ parts: [text('my-data')], choices: mine }] : undefined;
};
