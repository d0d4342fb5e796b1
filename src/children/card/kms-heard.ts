/** `kms Aisyah`: the word alone begins no flow, because a pasted report may begin with it (`KMS: 40`). */
import type { Effect, Hears } from '../../room.ts';
import { childKeepers } from '../base/child.ts';

export const hearsKms: Hears = async ({ person }, { text, open }) => {
  if (open || !person?.grants.some(({ role }) => childKeepers.includes(role))) return undefined;
  const [, name] = /^kms\s+(?:anak\s+)?((?:[\p{L}\p{M}'.-]+\s*){1,6})$/iu.exec(text.trim()) ?? [];
  return name === undefined || told.test(name)
    ? undefined
    : { effect: 'children.kms_asked', args: { search: name.trim() } };
};

/** `kms aisyah ada` tells that she holds one. */
const told =
  /(?<!\p{L})(?:ada|punya|pegang|bawa|dapat|sudah|sdh|udah|belum|blm|tidak|tdk|tak|gak|hilang|rusak|lengkap|penuh|habis|baru)(?!\p{L})/iu;

/** Goes on in the flow `kms`, which finds the child or asks. */
export const kmsAsked: Effect = async (_, { search = '' }) => ({
  replies: [],
  next: { flow: 'children/kms', args: { search } },
});
