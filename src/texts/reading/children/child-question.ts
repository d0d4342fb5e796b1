/** A question about one child: `umur Aisyah berapa?`, `kapan Budi terakhir ditimbang?`, `ibunya Hasan siapa?`. What is no word of such a question is
 *  how the child was called. Pure. */
import { fold } from '../fold.ts';
import { isNameLike } from './names.ts';

/** weighed: how heavy and long, and when. */
export type ChildFact =
  | 'age'
  | 'born'
  | 'birth'
  | 'parents'
  | 'phone'
  | 'lives'
  | 'nik'
  | 'weighed'
  | 'vaccines'
  | 'vitamin'
  | 'card'
  | 'consent'
  /** How it is doing. */
  | 'state';

export interface ChildQuestion {
  about: ChildFact;
  /** How the child was called, as typed; `bu Rina` where only its mother is named. */
  who: string;
}

/** The first that fits. */
const facts: [ChildFact, RegExp][] = [
  ['birth', /\b(?:bbl|pbl)\b|\b(?:berat|bb|panjang|pb|tb)(?: badan)?(?:nya)? (?:waktu |saat )?lahir/],
  ['born', /\b(?:lahir\w*|ttl|lhr|ultah|ulang tahun)\b/],
  ['age', /\b(?:umur|usia|umurnya|usianya|yuswa)\b|\b(?:berapa|brp) (?:bulan|bln|tahun|thn|th)\b/],
  ['nik', /\bnik(?:nya)?\b/],
  ['phone', /\b(?:hp|wa|whatsapp|telp|telepon|nomor|nomer|no)(?:nya)?\b/],
  ['lives', /\b(?:rt|alamat|rumah|tinggal)(?:nya)?\b/],
  ['vaccines', /\b(?:imun\w*|vaksin\w*|bcg|polio|dpt|campak)\b/],
  ['vitamin', /\bvit\w*\b/],
  ['card', /\b(?:kms|kia)\b/],
  ['consent', /\b(?:setuju|persetujuan)\b/],
  [
    'weighed',
    /\b(?:ditimbang|timbang|timbangan|timbangannya|nimbang|berat|bb|beratnya|bbnya|tinggi|tb|tbnya|tingginya|panjang|pb|panjangnya|naik|datang|hasil|hasilnya)\b/,
  ],
  [
    'parents',
    /\b(?:ibu|ibunya|mama|mamanya|mamaknya|bundanya|ayah|ayahnya|bapak|bapaknya|ortu|ortunya|orang tua(?:nya)?|anak siapa)\b/,
  ],
  ['state', /\b(?:kondisi|keadaan|perkembangan|pertumbuhan|status|gizi)(?:nya)?\b/],
];

const asking =
  /\b(?:berapa|brp|brapa|barapa|berape|bara|pinten|piro|sabaraha|siapa|sapa|siapo|sopo|saha|kapan|kpn|bilo|kapankah|iraha|mana|dimana|apa|apakah|gimana|bagaimana|gmn|bgmn|piye|kumaha|baa)\b/;
/** `Budi sudah imunisasi belum`; `Budi vit A belum` tells. */
const openEnd = /\b(?:sudah|sdh|udah|udh|dah)\b.*\b(?:belum|blm|tidak|tdk|gak|ga|nggak)$/;
/** `tanggal lahir Budi` */
const beginsWithFact = /^(?:umur|usia|tanggal lahir|tgl lahir|ttl|alamat|rumah|nik|(?:no|nomor|nomer) (?:hp|wa))\b/;

/** Around the name. */
const around = new Set(
  `berapa brp brapa barapa berape bara pinten piro sabaraha siapa sapa siapo sopo saha kapan kpn bilo kapankah iraha mana dimana apa apakah belum blm tidak tdk gak ga nggak
  bulan bln tahun thn th hari umur usia umurnya usianya yuswa lahir lahirnya lahiran ttl lhr ultah ulang tanggal tgl hp wa whatsapp telp telepon nomor nomer no nomornya hpnya wanya nik niknya
  rt rtnya rw alamat alamatnya rumah rumahnya tinggal tinggalnya imunisasi imunisasinya imun vaksin vaksinnya bcg polio dpt campak vit vitamin a kms kmsnya kia buku setuju persetujuan
  ditimbang timbang timbangan timbangannya nimbang berat beratnya badan badannya bb bbnya tinggi tingginya tb tbnya panjang panjangnya pb pbnya bbl pbl naik datang hasil hasilnya terakhir trakhir terahir akhir lalu
  kemarin kmrn kmarin ini tadi waktu saat ibunya mamanya mamaknya bundanya ayah ayahnya bapak bapaknya ortu ortunya orang tua tuanya
  kondisi kondisinya keadaan keadaannya perkembangan perkembangannya pertumbuhan pertumbuhannya status statusnya gizi gizinya gimana bagaimana gmn bgmn piye kumaha baa baik
  ya yah sih dong kak kakak mbak min admin tolong mohon mau tanya nanya tau tahu saya cek lihat liat itu si anak anaknya ananda adik dek punya dari untuk yang yg sekarang skrg skr sudah sdh udah nih kalau kalo klo data nama namanya di ke
  pada saja aja posyandu terdaftar ada punya punyakah lengkap sampai jadi dan nya minta info bulannya selamat pagi siang sore malam assalamualaikum dapat dikasih diberi punyanya`.split(
    /\s+/,
  ),
);
/** `nomor hp bidan berapa` */
export const isNoChild =
  /\b(?:bidan|puskesmas|pustu|kader|lurah|camat|kades|posyandu|kantor|dokter|perawat|ketua|sekretaris|pak|bapak|kita|kami|anda|hamil|bumil|rapat|undangan|laporan|orang|mpasi|normal)\b/;
const mother = /^(?:ibu|bu|mama|mak|bunda)$/;

export function readChildQuestion(text: string): ChildQuestion | undefined {
  if (text.length > 100 || /[\n\d]/.test(text)) return undefined;
  const said = fold(text);
  const about = facts.find(([, pattern]) => pattern.test(said))?.[0];
  const asks = text.includes('?') || asking.test(said) || openEnd.test(said) || beginsWithFact.test(said);
  if (!about || !asks) return undefined;
  const who = calledIn(said.split(' '), about);
  const names = who !== '' && who.split(' ').length <= 4 && isNameLike(who) && !isNoChild.test(who);
  return names ? { about, who } : undefined;
}

/** `umur anak bu Rina`: her child. `ibu Hasan siapa`: his mother. */
function calledIn(words: string[], about: ChildFact): string {
  const left = words.filter((word) => !around.has(word));
  const first = left.findIndex((word) => !mother.test(word));
  if (first < 0) return '';
  const name = left.slice(first).filter((word) => !mother.test(word));
  const mothers = words.some((word, at) => mother.test(word) && at > 0 && /^anak(?:nya)?$/.test(words[at - 1]!));
  return mothers && about !== 'parents' ? `bu ${name.join(' ')}` : name.join(' ');
}
