/** A number that the roster gives another name: is it the same human, written better, or has the number got another owner? Pure. */
import { isSlip } from '../../texts/reading/fold.ts';

/** `same`: nothing changes. `correction`: one name with a title, a slip or a part more or less. `another`: another human. */
export type NameChange = 'same' | 'correction' | 'another';

/** A slip in a short word makes another name of it (Rini, Rina), so only long ones are forgiven one. */
const shortest = 5;

export function nameChange(stored: string, written: string): NameChange {
  if (stored === written) return 'same';
  const [old, fresh] = [partsOf(stored), partsOf(written)];
  return isOne(old, fresh) ? 'correction' : 'another';
}

/** Every word of the shorter name must be one of the longer, and at least one of them must say more than that she is a Siti. */
function isOne(a: string[], b: string[]): boolean {
  if (a.length === 0 || b.length === 0) return false;
  if (a.join('') === b.join('')) return true;
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a];
  const left = [...longer];
  let telling = 0;
  for (const word of shorter) {
    const at = left.findIndex((other) => isWord(word, other));
    if (at < 0) return false;
    if (left[at]!.length >= 3 && word.length >= 3 && !common.has(word)) telling++;
    left.splice(at, 1);
  }
  return telling > 0;
}

/** `m` is short for `muhammad`. */
const isWord = (a: string, b: string): boolean =>
  alike(a, b) ||
  (a.length === 1 && b.startsWith(a)) ||
  (b.length === 1 && a.startsWith(b)) ||
  (isMuhammad(a) && isMuhammad(b));

const alike = (a: string, b: string): boolean => a === b || (Math.min(a.length, b.length) >= shortest && isSlip(a, b));

const isMuhammad = (word: string) => /^m(uh|oh|[uo]c?hamad)?$/.test(word);

/** One spelling for the old one and today's: Soekarno, Sukarno; doubled letters are one. */
const respelt = (word: string) =>
  word
    .replaceAll('oe', 'u')
    .replaceAll('dj', 'j')
    .replaceAll('tj', 'c')
    .replaceAll('ph', 'f')
    .replace(/(\p{L})\1/gu, '$1');

/** First names that half a district shares: alone they tell nobody from another. */
const common = new Set(
  (
    'siti sri nur noor dewi ni nyi muhammad ahmad abdul abd andi wayan made nyoman ketut putu gede komang kadek ' +
    'maria yohanes daeng raden eka dwi tri ibnu binti bin al'
  )
    .split(' ')
    .map(respelt),
);

const titles = new Set(
  (
    'ibu bu bunda bapak bpk pak sdr sdri sdra saudara saudari ny nyonya tn tuan hj haji hajah hajjah kh ust ustadz drs dra dr drg ' +
    'ir prof ns bd apt bidan kader lurah camat kades spd ssos skm sst stp sip sh se sag ssi skep strkeb str keb amd amdkeb amk amkeb ' +
    'mm msi mkes mpd mh map mkeb skeb amg sgz ners plt pj plh'
  ).split(' '),
);

/** The words of the name itself, in today's spelling. What stands behind a comma are degrees. */
function partsOf(name: string): string[] {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .split(',')[0]!
    .toLowerCase()
    // A degree is one word: `S.Tr.Keb`. A shortened first name is one too: `M.Arsyad` has a longer part.
    .replace(/\b(?:\p{L}{1,3}\.){2,}\p{L}{0,3}/gu, (degree) => degree.replaceAll('.', ''))
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  const own = words.filter((word) => !titles.has(word));
  // `H. Ahmad`: a single h in front is a title, behind a name it is its initial.
  if (own.length > 1 && own[0] === 'h') own.shift();
  return (own.length > 0 ? own : words).map(respelt);
}
