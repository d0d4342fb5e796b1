/** Mother, father, address, the card and the mother's word. Pure. */
import type { Marked } from './marked.ts';
import { isNameLike, properName } from './names.ts';
import type { ChildLine } from './told-child.ts';

export function takeFamily(marked: Marked, line: ChildLine): void {
  takeCard(marked, line);
  takeConsent(marked, line);
  takeAddress(marked, line);
  takeParents(marked, line);
}

function takeCard(marked: Marked, { told }: ChildLine): void {
  const card = String.raw`(?:(?:buku\s+)?(?:kms|kia)(?:\s*/\s*(?:kms|kia))?|buku\s+pink)`;
  const has = String.raw`(?:sudah\s+|sdh\s+)?(?:punya|ada|memiliki|pegang|dapat)`;
  const not = `(?:belum|blm|tidak|tdk|tak|gak|ga)`;
  marked.take(
    new RegExp(
      String.raw`(?<!\p{L})(?:(${not})\s+)?(?:${has}\s+)?${card}(?:\s*[:=]?\s*(?:(${not})(?:\s+(?:punya|ada))?|${has}|ya|-))?(?![\p{L}])`,
      'iu',
    ),
    (before, behind) => {
      told.card = before === undefined && behind === undefined;
    },
  );
}

function takeConsent(marked: Marked, { told }: ChildLine): void {
  marked.take(
    /(?<!\p{L})(?:(?:ibu|orang\s*tua|ortu|mama)(?:nya)?\s+|(?<=(?:ibu|mama|bu)(?:nya)?\s[\p{L} ]{2,30}\s))(?:sudah\s+|sdh\s+)?(?:(tidak|tdk|belum|blm)\s+)?(?:setuju|mengizinkan|bersedia)(?!\p{L})/iu,
    (not) => {
      told.consent = not === undefined;
    },
  );
}

const stop = String.raw`(?=\s*(?:$|[¦,;|\t\n()])|\s+(?:nama\s+)?(?:ibu|bu|ayah|bapak|bpk|pak|alamat|almt|jl|jln|hp|wa|anak)(?:nya)?(?:\s|[.:=]))`;

function takeAddress(marked: Marked, { told }: ChildLine): void {
  marked.take(
    new RegExp(String.raw`(?<!\p{L})(?:alamat|almt|alm)(?:nya)?\s*[:=.]?\s*([^¦,;|\t\n]+?)${stop}`, 'iu'),
    (where = '') => {
      told.address = where.trim();
    },
  );
  const street = `(?:jl|jln|jalan|gg|gang|dusun|dsn|kp|kampung|blok|perum(?:ahan)?|komplek|lingk(?:ungan)?|lorong|lr)`;
  marked.take(new RegExp(String.raw`(?<!\p{L})(${street}(?!\p{L})\.?\s*[^¦,;|\t\n]+?)${stop}`, 'iu'), (where = '') => {
    told.address = told.address === undefined ? where.trim() : `${told.address}, ${where.trim()}`;
  });
}

/** Said behind a name. */
const trailing = /(?:\s+(?:ya|yah|bu|kak|mbak|dong|nggih|terima\s*kasih|makasih|tks))+$/iu;

const motherWord = String.raw`(?:nama\s+)?(?:ibu(?:nya|\s+kandung)?|bu|bunda|mama(?:nya|k)?|mak|umi|ummi|ny|nyonya|inang|amak|biyung)`;
const fatherWord = String.raw`(?:nama\s+)?(?:ayah(?:nya)?|bapak(?:nya)?|bpk|bp|pak|papa|abah|abi|amang|kk|kepala\s+keluarga)`;
const bearers = String.raw`([\p{L}][\p{L}\p{M}'. -]*?)`;

function takeParents(marked: Marked, line: ChildLine): void {
  const { told } = line;
  const keep =
    (parent: 'mother' | 'father') =>
    (written = '') => {
      const name = written.replace(trailing, '');
      if (!isNameLike(name) || told[parent] !== undefined) return false;
      told[parent] = properName(name);
    };
  // e-PPGBM's `Nama Ortu` is AYAH / IBU; one name alone is the mother.
  const both = String.raw`(?<!\p{L})(?:nama\s+)?(?:ortu|orang\s*tua)(?:nya)?\s*[:=]?\s*(?:${bearers}\s*[/&]\s*)?${bearers}${stop}`;
  marked.take(new RegExp(both, 'iu'), (father, mother = '') => {
    if (!isNameLike(mother)) return false;
    told.mother = properName(mother);
    if (father !== undefined) told.father = properName(father);
  });
  marked.take(
    new RegExp(
      String.raw`(?<!\p{L})(?:anak(?:nya)?\s+(?:dari\s+)?)?${motherWord}(?![\p{L}])\.?\s*[:=]?\s*${bearers}(?:\s*[/&]\s*(?:bapak|pak|ayah)?\s*${bearers})?${stop}`,
      'iu',
    ),
    (mother, father) => {
      if (keep('mother')(mother) === false) return false;
      if (father !== undefined) keep('father')(father);
    },
  );
  marked.take(
    new RegExp(
      String.raw`(?<!\p{L})(?:anak(?:nya)?\s+(?:dari\s+)?)?${fatherWord}(?![\p{L}])\.?\s*[:=]?\s*${bearers}${stop}`,
      'iu',
    ),
    keep('father'),
  );
}
