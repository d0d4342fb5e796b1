/** A child gets another name: `ubah Aisyah nama jadi Aisyah Putri`, `nama Budi Santoso diganti Budi Susanto`, `Aisyah namanya salah, yang benar
 *  Aisyah Putri`. Pure. */
import { plain } from '../fold.ts';
import { isNameLike, properName } from './names.ts';

export interface Rename {
  /** How the child was called. */
  who: string;
  name: string;
}

const change = String.raw`(?:ubah|ganti|rubah|perbaiki|koreksi|ralat|betulkan|revisi)`;
const child = String.raw`(?:(?:data|nama(?:nya)?|si|anak|balita|bayi)\s+)`;
const into = String.raw`(?:(?:di)?(?:ubah|ganti|rubah)(?:kan)?\s+)?(?:jadi|menjadi|mnjd|jd|ke|dengan|dgn|harusnya|seharusnya|yang\s+benar|yg\s+benar|yg\s+bener|yang\s+betul|bukan\s+itu\s+tapi)`;
const end = String.raw`(?:\s+(?:ya|bu|kak|mbak|min|tolong|mohon|makasih|terima\s+kasih))*\s*[.!]*$`;
const lead = /^(?:(?:tolong|mohon|minta|bu|kak|min|maaf)[\s,]+)+/iu;
const ways = [
  new RegExp(
    String.raw`^${change}\s+(?:data\s+|anak\s+)*nama(?:nya)?\s+(?:anak\s+)?(.+?)\s+${into}[\s:]+(.+?)${end}`,
    'iu',
  ),
  new RegExp(String.raw`^${change}\s+${child}*(.+?)[\s,]+nama(?:nya)?[\s,:]+(?:${into}[\s:]+)?(.+?)${end}`, 'iu'),
  new RegExp(String.raw`^nama(?:nya)?\s+(?:anak\s+)?(.+?)[\s,]+(?:salah[\s,]+)?${into}[\s:]+(.+?)${end}`, 'iu'),
  new RegExp(
    String.raw`^(?:anak\s+|si\s+)?(.+?)[\s,]+nama(?:nya)?\s+(?:itu\s+)?(?:salah[\s,]+)?(?:${into})[\s,:]+(.+?)${end}`,
    'iu',
  ),
  new RegExp(String.raw`^${change}\s+${child}*(.+?)\s+(?:jadi|menjadi|jd)\s+(.+?)${end}`, 'iu'),
];

/** Only of a child that has no name yet. */
const named =
  /^(?:anak\s+)?((?:bayi|by|adik)\b.+?)\s+(?:(?:sudah|sdh|udah|sekarang|skrg)\s+)*(?:di(?:beri|kasih)\s+nama|dinamai|bernama|namanya)[\s:]+(?:adalah\s+)?(.+?)$/iu;

export function readRename(text: string): Rename | undefined {
  if (text.length > 120 || /[?\n\d]/.test(text)) return undefined;
  const sentence = plain(text).replace(/\s+/g, ' ').trim().replace(lead, '');
  for (const way of [...ways, named]) {
    const [, who = '', name = ''] = way.exec(sentence) ?? [];
    if (isNameLike(who) && isNameLike(name) && !isField(who) && !isField(name))
      return { who: who.trim(), name: properName(name) };
  }
  return undefined;
}

/** `ibu Rina` is another field than its name. */
const isField = (text: string) =>
  /^(?:nama\s+)?(?:ibu|bu|ayah|bapak|pak|alamat|jl|rt|kader|bidan|posyandu|laki|perempuan)\b/iu.test(text.trim());
