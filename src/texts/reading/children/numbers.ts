/** NIK, phone, RT and what a newborn weighed: the numbers of a line that are no date. Pure. */
import type { Marked } from './marked.ts';
import type { ChildLine } from './told-child.ts';

export function takeNumbers(marked: Marked, line: ChildLine): void {
  takeNik(marked, line);
  takePhone(marked, line);
  takeRt(marked, line);
  takeBirthSize(marked, line);
}

function takeNik(marked: Marked, { told, doubts }: ChildLine): void {
  const keep = (written = '') => {
    const digits = written.replace(/\D/g, '');
    if (digits.length === 16 && told.nik === undefined) told.nik = digits;
    else doubts.push({ why: 'nik', written: written.trim() });
  };
  marked.take(/(?<![\p{L}\d])nik(?:nya|\s+anak)?\s*[:=.]?\s*((?:\d[ .-]?){5,20})(?!\d)/giu, keep);
  marked.take(/(?<![\d+])(\d{15,17})(?!\d)/g, keep);
}

function takePhone(marked: Marked, { told, doubts }: ChildLine): void {
  const label = String.raw`(?:(?:no(?:mor|\.)?\s*)?(?:hp|wa|whatsapp|telp?|telepon|tlp|kontak)(?:nya)?(?:\s+(?:ibu|mama)(?:nya)?)?\s*[:=.]?\s*)`;
  marked.take(
    new RegExp(String.raw`(?<![\p{L}\d])${label}?((?:\+?62|0)[ -]?8\d{1,2}(?:[ .-]?\d{3,5}){2,3})(?!\d|[/-]\d)`, 'iu'),
    (written = '') => {
      told.phone = written.trim();
    },
  );
  marked.take(new RegExp(String.raw`(?<![\p{L}\d])${label}((?:\+?\d[ .-]?){5,18})(?!\d)`, 'iu'), (written = '') => {
    doubts.push({ why: 'phone', written: written.trim() });
  });
}

function takeRt(marked: Marked, { told }: ChildLine): void {
  const rw = String.raw`(?:\s*[/.,]?\s*rw\s*[.:]?\s*0*(\d{1,3})|\s*/\s*0*(\d{1,3}))?`;
  marked.take(
    new RegExp(String.raw`(?<![\p{L}\d])rt\s*(?:/\s*rw)?\s*[.:=]?\s*0*(\d{1,3})${rw}(?!\d)`, 'iu'),
    (rt, rw1, rw2) => {
      const behind = rw1 ?? rw2;
      told.rt = behind === undefined ? rt! : `${rt}/${behind}`;
    },
  );
}

const amount = String.raw`(\d+(?:[.,]\d+)?)`;

function takeBirthSize(marked: Marked, line: ChildLine): void {
  const weight = (value?: string, unit?: string) => keepWeight(line, value, unit);
  const length = (value?: string, unit?: string) => keepLength(line, value, unit);
  const units = String.raw`\s*(kg|kilo(?:gram)?|gram|gr|g)?(?![\p{L}\d])`;
  const cm = String.raw`\s*(cm|mm)?(?![\p{L}\d])`;
  const bbl = String.raw`(?:bbl|bb\s*lahir|berat(?:\s*badan)?\s*(?:saat\s*)?lahir|lahir(?:\s*(?:dengan|dgn))?\s*(?:bb|berat)(?:nya)?)`;
  const pbl = String.raw`(?:pbl|[pt]b\s*lahir|(?:panjang|tinggi)(?:\s*badan)?\s*(?:saat\s*)?lahir)`;
  marked.take(
    new RegExp(
      String.raw`(?<!\p{L})${bbl}\s*/\s*${pbl}\s*[:=]?\s*${amount}\s*(kg|gr|gram|g)?\s*/\s*${amount}\s*(cm)?`,
      'iu',
    ),
    (w, u, l, c) => {
      weight(w, u);
      length(l, c);
    },
  );
  marked.take(new RegExp(String.raw`(?<!\p{L})${bbl}\s*[:=]?\s*${amount}${units}`, 'iu'), weight);
  marked.take(new RegExp(String.raw`(?<!\p{L})${pbl}\s*[:=]?\s*${amount}${cm}`, 'iu'), length);
  if (line.told.birthWeight !== undefined)
    marked.take(new RegExp(String.raw`(?<!\p{L})(?:pb|tb|panjang|tinggi)\s*[:=]?\s*${amount}${cm}`, 'iu'), length);
  // `lahir hari ini 3,1 kg 49 cm`
  if (/(?<!\p{L})(?:lahir|lhr)(?!\p{L})/iu.test(marked.text) && line.told.birthWeight === undefined)
    takeBeside(marked, weight, length);
}

/** Who is three days old has been measured at its birth. */
export function takeNewbornSize(marked: Marked, line: ChildLine, today: string): void {
  const { born, birthWeight } = line.told;
  if (born === undefined || birthWeight !== undefined || Temporal.PlainDate.from(born).until(today).days > 3) return;
  takeBeside(
    marked,
    (value, unit) => keepWeight(line, value, unit),
    (value, unit) => keepLength(line, value, unit),
  );
}

type Keep = (value?: string, unit?: string) => boolean;

/** A weight with its unit, and the length with its, right behind each other: at the scales no unit is written twice. */
function takeBeside(marked: Marked, weight: Keep, length: Keep): void {
  const both = String.raw`(?<![\p{L}\d])(?:bb|berat)?\s*${amount}\s*(kg|kilo|gram|gr)(?!\p{L})[\s,/]*(?:(?:pb|tb|panjang|tinggi)\s*)?${amount}\s*(cm)(?!\p{L})`;
  marked.take(new RegExp(both, 'iu'), (w, u, l, c) => {
    weight(w, u);
    length(l, c);
  });
}

/** Grams. Nobody alive is born under 400 g, and hardly anybody above 6.5 kg. */
function keepWeight({ told, doubts }: ChildLine, value = '', unit = ''): boolean {
  const number = Number(value.replace(/\.(?=\d{3}$)/, '').replace(',', '.'));
  const grams = Math.round(/^k/i.test(unit) || (unit === '' && number < 20) ? number * 1000 : number);
  if (grams >= 400 && grams <= 6500) told.birthWeight = grams;
  else doubts.push({ why: 'birth-weight', written: `${value} ${unit}`.trim() });
  return true;
}

/** Millimetres. */
function keepLength({ told, doubts }: ChildLine, value = '', unit = ''): boolean {
  const number = Number(value.replace(',', '.'));
  const mm = Math.round(/^m/i.test(unit) ? number : number * 10);
  if (mm >= 250 && mm <= 650) told.birthLength = mm;
  else doubts.push({ why: 'birth-length', written: `${value} ${unit}`.trim() });
  return true;
}
