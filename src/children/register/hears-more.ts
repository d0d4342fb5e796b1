/** Questions about children, a mother's word, and what is corrected of a child, said in a sentence. */
import type { Context, Heard, Hears, Sentence } from '../../room.ts';
import { readConsent } from '../../texts/reading/children/child-consent.ts';
import { readCorrection } from '../../texts/reading/children/child-correction.ts';
import { readChildQuestion } from '../../texts/reading/children/child-question.ts';
import { isNameLike } from '../../texts/reading/children/names.ts';
import { asksRoll } from '../../texts/reading/children/roll-question.ts';
import { fold } from '../../texts/reading/fold.ts';
import { allKept } from '../base/child.ts';
import { askedFor } from './asked/asked.ts';
import { justAdded, meant } from './changed/consent-heard.ts';
import { search } from './kept.ts';

type Said = Pick<Sentence, 'text' | 'reader' | 'open' | 'since'>;

export async function hearsQuestion(context: Context, { text, reader, open }: Said): Promise<Heard | undefined> {
  if (reader.emergency(text)) return undefined;
  if (asksRoll(text)) return { effect: 'children.roll_asked', args: { what: text }, urgent: true };
  const asked = readChildQuestion(text);
  if (!asked) return undefined;
  const { about, who } = asked;
  const { found } = await askedFor(context, who);
  if (found.fit === 'none')
    return open ? undefined : { effect: 'children.tell_asked', args: { about, who }, vague: 'unknown' };
  if (open && found.fit !== 'exact') return undefined;
  return { effect: 'children.tell_asked', args: { about, who }, urgent: true };
}

/** `cari Aisyah`, `anak bu Rina yang mana`; of a kader, who has few children, a name alone. */
export const hearsName: Hears = async (context, { text, reader, open }): Promise<Heard | undefined> => {
  if (open || text.length > 60 || reader.word(text) !== undefined || reader.emergency(text)) return undefined;
  const who = text.replace(wish, '').replace(behind, '').trim();
  const alone = who === text.trim();
  if (who === '' || who.split(/\s+/).length > 4 || !isNameLike(who)) return undefined;
  if (alone && !context.person?.grants.some(({ role }) => role === 'kader')) return undefined;
  if (!(await keepsAny(context))) return undefined;
  const { found } = await search(context, who);
  if (found.fit === 'none' || (alone && found.fit === 'near')) return undefined;
  return { effect: 'children.look', args: { search: who }, vague: 'unknown' };
};

const keepsAny = async (context: Context): Promise<boolean> =>
  context.person !== undefined && (await allKept(context)).length > 0;

const wish =
  /^(?:(?:tolong|mohon|mau|coba|bu)\s+)*(?:cari(?:kan)?|lihat|liat|cek|tampilkan|buka|mana|data|anak(?:nya)?(?=\s+(?:ibu|bu)\s))\s+(?:data\s+)?/iu;
const behind =
  /(?:\s+(?:(?:yang|yg)\s+mana|siapa\s+nama(?:nya)?|nama(?:nya)?\s+siapa|siapa|mana|ya|dong|bu|kak))+\s*\??$/iu;

export async function hearsConsent(context: Context, said: Said): Promise<Heard | undefined> {
  const { text, open } = said;
  const told = readConsent(text);
  if (!told) return hearsAnswer(context, said);
  const { who, yes, all } = told;
  const { children, sure } = who === undefined ? await justAdded(context) : await meant(context, who);
  // At the scales `semua ibu setuju` is no yes to an odd weight, whoever is meant.
  if (all) return { effect: 'children.consent_heard', args: { yes, all }, urgent: true };
  if (open && !sure) return undefined;
  const args = { yes, ...(who !== undefined && { who }) };
  if (children.length > 0) return { effect: 'children.consent_heard', args, urgent: true };
  return open ? undefined : { effect: 'children.consent_heard', args, vague: 'unknown' };
}

/** `ya`, `iya sudah`, `belum`: she was asked for the mothers' word with what she wrote last. */
async function hearsAnswer(context: Context, { text, reader, open, since }: Said): Promise<Heard | undefined> {
  if (open ? !/\bsetuju\b/i.test(text) : !since) return undefined;
  const yes = agrees(text, reader);
  if (yes === undefined) return undefined;
  const { children, sure } = await justAdded(context);
  const [newest] = children;
  // At the scales a bare `ya` answers what they ask.
  if (open || !since) return sure ? { effect: 'children.consent_heard', args: { yes }, urgent: true } : undefined;
  if (!newest || newest.added_at.getTime() < since) return undefined;
  return { effect: 'children.consent_heard', args: { yes, at: newest.added_at.getTime() }, urgent: true };
}

function agrees(text: string, reader: Said['reader']): boolean | undefined {
  const words =
    text.length <= 40
      ? fold(text)
          .split(' ')
          .filter((word) => !aroundYes.test(word))
      : [];
  const meant = words.map((word) =>
    /^(?:sudah|sdh|udah|udh|boleh|mau|setuju)$/.test(word) ? 'yes' : reader.word(word),
  );
  if (meant.length === 0) return undefined;
  if (meant.every((word) => word === 'yes')) return true;
  return meant.every((word) => word === 'no') ? false : undefined;
}

const aroundYes = /^(?:bu|ibu|ibunya|kak|dong|kok|tadi|sih|lah|deh|itu|semua|semuanya|katanya)$/;

/** `hapus Dewi`, `Dewi dobel, hapus satu`: the flow asks which, and once more. Her own data are another matter. */
export async function hearsErase(context: Context, { text, open }: Said): Promise<Heard | undefined> {
  const who = open ? undefined : wishedGone(text);
  if (who === undefined) return undefined;
  const { found } = await search(context, who);
  const args = { search: who };
  // She reads that there is no such child, and is not offered to go herself.
  if (found.fit === 'none') return { effect: 'children.erase_asked', args, vague: 'unknown' };
  return { effect: 'children.erase_asked', args, urgent: true };
}

/** Whom the sentence wants erased. undefined: it is no wish for that, or not about somebody by name. */
export function wishedGone(text: string): string | undefined {
  if (text.length > 80 || /[?\n\d]/.test(text)) return undefined;
  const [, erased, double] = wishedAway.exec(text.trim().replace(/[.!]+$/, '')) ?? [];
  const who = (erased ?? double ?? '').trim();
  return isNameLike(who) && who.split(/\s+/).length <= 4 && !notByName.test(who) ? who : undefined;
}

const notByName =
  /(?<!\p{L})(?:saya|aku|semua|akun|data|nama|nomor|nomer|no|hp|wa|chat|pesan|laporan|lapor|edaran|jadwal|rapat|rakor|undangan|notulen|foto|berkas|file|kader|peran|grup|riwayat|yang|yg|ini|itu|tadi|dulu)(?!\p{L})/iu;

const again = '(?:dobel|double|doble|ganda|dua kali|2x)';
const wishedAway = new RegExp(
  String.raw`^(?:(?:tolong|mohon|bu|kak)[\s,]+)*(?:(?:hapus(?:kan)?|delete|buang|coret)\s+(?:data\s+|nama\s+|anak\s+|si\s+)*([\p{L}'. ]{2,60})|(?:data\s+|anak\s+)*([\p{L}'. ]{2,40}?)\s+(?:itu\s+|namanya\s+|datanya\s+|tercatat\s+|ada\s+|terdaftar\s+)*${again}(?:[\s,].*)?)$`,
  'iu',
);

export async function hearsCorrection(context: Context, { text, open }: Said): Promise<Heard | undefined> {
  const told = readCorrection(text);
  if (!told) return undefined;
  const { found } = await search(context, told.who);
  if (found.fit === 'none' || ((open || told.what === 'sex') && found.fit !== 'exact')) return undefined;
  const who = found.fit === 'exact' ? `=${found.child.id}` : told.who;
  return { effect: 'children.correct', args: { search: who, what: told.what, value: told.value }, urgent: true };
}
