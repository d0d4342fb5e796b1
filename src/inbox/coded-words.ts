/** Words with a number that name a button: `terima 12`, as typed on a phone without buttons. Pure. */

/** The action of a room for each coded word, one or two words in lower case. A word with ` .` behind it takes only a number in two
 *  parts (`selesai 12.3`), because `tetap 5` may be a kader's figure. */
export type Codes = Map<string, { room: string; action: string }>;

export interface CodedWord {
  room: string;
  action: string;
  argument?: string;
}

/** The button that was meant. */
type Coded = { is: 'action'; room: string; action: string; argument: string };

export function code(text: string, codes: Codes): Coded | undefined {
  const { word, number, item } = codeIn(text);
  const known = number === undefined ? undefined : codes.get(item === undefined ? word : `${word} .`);
  return known && { is: 'action', ...known, argument: item === undefined ? number! : `${number}.${item}` };
}

/** Which action a coded word is about, with its number or, as a bare `mengerti`, without one. */
export function codedWord(text: string, codes: Codes): CodedWord | undefined {
  const bare = text
    .toLowerCase()
    .replace(/[^\p{L}\s]/gu, '')
    .trim();
  return code(text, codes) ?? codes.get(bare);
}

/** `selesai 12` for `selesai 12.3`: only where nothing else understands it. */
export function codeInOnePart(text: string, codes: Codes): Coded | undefined {
  const { word, number, item } = codeIn(text);
  const known = number === undefined || item !== undefined ? undefined : codes.get(`${word} .`);
  return known && { is: 'action', ...known, argument: number! };
}

/** People copy the word with its asterisks, or type it with a full stop or without a blank. `ya pak` may follow a number in two parts.
 *  `hadir 12 org` and `perlu 2,5 juta` are figures. */
function codeIn(text: string): { word: string; number?: string; item?: string } {
  const [, said = '', number, item] = (!doubled.test(text) && shape.exec(text)) || [];
  const word = said.toLowerCase();
  return { word, ...(number === undefined ? {} : { number }), ...(item === undefined ? {} : { item }) };
}

const punctuation = '[\\s*_~"\'“”‘’.,!🙏]*';
/** `lain2` and `wakil2` are short for `lain-lain` and `wakil-wakil`. */
const doubled = /\p{L}2[^\p{L}\d]*$/u;
const polite = '(?:ya|pak|bapak|bu|ibu|kak|mas|mbak|bang|please|sir|madam)';
const shape = new RegExp(
  `^${punctuation}(\\p{L}+(?: \\p{L}+)?) *#?(\\d{1,12})(?:[.,] ?(\\d{1,4})(?: ${polite}){0,2})?${punctuation}$`,
  'iu',
);

/** Could the number be the time at which a meeting ended? No meeting ends before four in the morning, and `selesai rtl 12.10` names an item. */
export function tellsTime(text: string): boolean {
  const { word, number, item } = codeIn(text);
  return !word.includes(' ') && /^(?:0?[4-9]|1\d|2[0-3])\.[0-5]\d$/.test(`${number}.${item}`);
}
