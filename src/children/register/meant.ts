/** What is said of a child so that it is found: its name, and what tells it from others of that name. Pure. */
import { fold } from '../../texts/reading/fold.ts';

export interface ChildMeant {
  /** As written; empty: only its mother was named. */
  name: string;
  mother?: string;
  /** ISO. */
  born?: string;
  sex?: 'L' | 'P';
  rt?: string;
}

/** Before a child's name: no part of it. */
const lead = /^(?:si|anak|ananda|an|ad[ei]k|dedek?|ade|dek|dik|balita|bayi|by|baby)(?:nya)?\b\.?\s*/iu;
const motherWord = String.raw`(?:ibu(?:nya)?|bu|bunda|mama(?:nya|k)?|mak|umm?i|ny|nyonya|inang|amak|ortu)\b\.?`;
const behindMother = new RegExp(
  String.raw`(?:^|[\s,(/-])(?:anak(?:nya)?\s+)?${motherWord}\s*[:=]?\s*([\p{L}'. ]+)`,
  'iu',
);
const rtWord = /(?:^|[\s,(])rt\s*[.:]?\s*0*(\d{1,3})(?:\s*\/\s*(?:rw\s*)?\d{1,3})?\b/iu;
const sexWord = /(?:^|[\s,(/])(?:(l|lk|laki(?:[- ]?laki)?|cowok|pria)|(p|pr|perempuan|cewek|wanita))(?=$|[\s,)/.])/iu;
const date =
  /(?:^|[\s,(])(?:(?:tgl\.?|tanggal)?\s*(?:lahir|lhr)\s*[.:]?\s*)?(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})(?=$|[\s,).])/iu;

export function meantBy(words: string, day: string): ChildMeant {
  const meant: ChildMeant = { name: '' };
  let rest = words;
  const take = (pattern: RegExp, use: (found: RegExpExecArray) => boolean) => {
    const found = pattern.exec(rest);
    if (found && use(found)) rest = `${rest.slice(0, found.index)} ${rest.slice(found.index + found[0].length)}`;
  };
  take(date, (found) => {
    meant.born = dateOf(found, day);
    return meant.born !== undefined;
  });
  take(rtWord, (found) => {
    meant.rt = found[1]!;
    return true;
  });
  take(behindMother, (found) => {
    const [mother = ''] = found[1]!.split(/\s+-\s+/);
    meant.mother = mother.trim();
    return fold(mother) !== '';
  });
  take(sexWord, (found) => {
    meant.sex = found[1] ? 'L' : 'P';
    return true;
  });
  meant.name = withoutLead(rest);
  return meant;
}

function withoutLead(text: string): string {
  let name = text
    .replace(/[(),;:|]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  while (lead.test(name)) name = name.replace(lead, '');
  return name;
}

function dateOf(found: RegExpExecArray, day: string): string | undefined {
  const year = found[3]!.length === 2 ? `20${found[3]}` : found[3]!;
  try {
    const born = Temporal.PlainDate.from(`${year}-${found[2]!.padStart(2, '0')}-${found[1]!.padStart(2, '0')}`);
    return born.toString() <= day ? born.toString() : undefined;
  } catch {
    return undefined;
  }
}
