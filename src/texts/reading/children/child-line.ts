/** One line about a child, as a kader writes it: `Aisyah P 3/2/2025 ibu Rina RT 4`, in any order, with labels or without. Every word of the line is in
 *  what was told, in a doubt, or in the rest. Pure; `today` comes from outside. */
import { plain } from '../fold.ts';
import { isDegree } from '../person-words.ts';
import { takeBirth } from './birth.ts';
import { parted } from './columns.ts';
import { takeFamily } from './family.ts';
import { Marked } from './marked.ts';
import { isNameLike, properName } from './names.ts';
import { takeNewbornSize, takeNumbers } from './numbers.ts';
import type { ChildLine, ReadDay } from './told-child.ts';
import { turned } from './turned.ts';

export function readChildLine(text: string, today: string, day: ReadDay): ChildLine {
  const line: ChildLine = { told: {}, doubts: [], rest: [] };
  const marked = new Marked(
    turned(parted(plain(text.replace(/[¦\t]/g, ' | ')).replace(bullet, '').replace(lead, '').trim())),
  );
  takeNumbers(marked, line);
  takeBirth(marked, line, { today, day });
  takeNewbornSize(marked, line, today);
  takeAge(marked);
  takeFamily(marked, line);
  takeName(marked, line);
  return line;
}

/** `12.`, `12)`, `-` in front of a line of a list. */
const bullet =
  /^\s*(?:\(?\d{1,3}\s*[.)]\s*(?!\d)|[-•>+]+\s+|\d{1,3}\s+(?=\p{L}{2,})(?!(?:jan|feb|peb|mar|apr|mei|jun|jul|agu|ags|agt|sep|okt|nov|nop|des)))/iu;

/** What the line is for, in front of it. */
const lead =
  /^(?:(?:mohon|tolong|minta|bu|ibu)\s+){0,2}(?:(?:tambah|daftar|catat|masuk|input)(?:kan)?(?!\p{L})\s*(?:data\s+)?(?:(?:anak|balita|bayi)(?!\p{L})\s*)?(?:baru(?!\p{L})(?!\s+(?:lahir|pindah)))?|(?:(?:data\s+)?(?:anak|balita|bayi)\s+)?baru(?!\p{L})(?!\s+(?:lahir|pindah)))\s*[:,-]?\s*/iu;

function takeName(marked: Marked, { told, rest }: ChildLine): void {
  marked.take(
    /(?:^|[\s¦,;|])nama(?:nya)?(?:\s+(?:anak|balita|bayi|lengkap))*\s*[:=]?\s+?([^¦,;|\t\n()]+)/iu,
    (name = '') => {
      if (!isNameLike(name)) return false;
      told.name = properName(name);
    },
  );
  for (const piece of marked.pieces()) {
    const bare = piece.replace(childWord, '').trim();
    const spare = bare === '' || filler.test(bare);
    if (spare || isDegree(bare)) continue;
    if (told.name === undefined && isNameLike(bare)) told.name = properName(bare);
    else if (told.mother === undefined && told.name !== undefined && isNameLike(bare)) told.mother = properName(bare);
    else rest.push(piece);
  }
}

/** The birth date tells it better. */
const takeAge = (marked: Marked) =>
  marked.take(
    /(?<![\p{L}\d])(?:(?:umur|usia)(?:nya)?\s*[:=]?\s*)?\d{1,2}\s*(?:bulan|bln|bl|tahun|thn|th)(?:\s*\d{1,2}\s*(?:bulan|bln|bl|hari|hr))?(?!\s+lalu)(?![\p{L}\d])/giu,
    () => undefined,
  );

/** Before a child's name: no part of it. */
const childWord = /^(?:(?:si|anak|ananda|an|ad[ei]k|dedek?|dek|balita|bayi|by|baby|nama(?:nya)?)\b\.?\s*)+/iu;
/** Said around what is told. */
const filler =
  /^(?:(?:ya|yaa?|bu|ibu|mau|ingin|saya|minta|anak|balita|bayi|baru|daftar(?:kan)?|tambah(?:kan)?|masuk(?:kan)?|catat|kembar|bidan|mbak|kak|dan|yang|dengan|dgn|nya|umur|usia|lahir|lhr|tgl|tanggal|terima\s*kasih|makasih|tks|thanks|mohon|tolong|dicatat|ditambah(?:kan)?|didaftarkan|didata|ini|namanya|jk|jenis\s+kelamin|kelamin)\b[\s.!]*)+$/iu;
