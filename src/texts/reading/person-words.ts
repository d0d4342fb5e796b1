/** The words by which titles, offices and agencies are told from names. They belong to no language that one chooses. Pure. */

const words = (text: string) => text.trim().split(/\s+/).join('|');

/** Said out of politeness; no part of a name. */
export const courtesy =
  /^(?:ibu|bu|bapak|bpk|pak|sdr|sdri|sdra|saudara|saudari|mas|mbak|mba|kak|kakak|bunda|yth|yang|terhormat|tuan|tn|nyonya|ny|nona|nn|om|tante|abang|bang|uda|uni|dik|adik|mr|mrs)\.?$/i;

/** Before a name, and a part of how she is written: academic, religious, noble, military. */
const titles = new RegExp(
  `^(?:${words(`
  dr drg drh dra drs ir prof apt ns h hj kh ust ustadz ustadzah haji hajjah hajah r rr ra rm raden tgk teuku cut pdt
  letjen mayjen brigjen kolonel kol letkol mayor may kapten kapt lettu letda peltu pelda serma serka sertu serda kopka koptu kopda praka pratu
  inf kav arm cpm kombes akbp kompol akp iptu ipda aiptu aipda bripka brigpol briptu bripda brigadir pns asn`)})\\.?$`,
  'i',
);
export const isTitle = (word: string) => titles.test(word);

/** Of these, some are words too: only dotted or behind a comma they are a degree. */
const bare = new RegExp(
  `^(?:${words(`
  se mm sh mh skm mkm mkes skep skes ssos msi sip stp sstp map mpd spd spdi st mt sp mp ssi sfarm mfarm skg sked mkeb skeb
  strkeb amk amkeb amkg amg amdkeb amdgz amdkep amd sst str sgz mgz sthi shi sag mag lc ma ba bsc msc mba mph phd bba sikom mikom sak mak
  spt spog spa spkk sppd skom mkom spsi mpsi psikolog cht ners dipl sap mpa mhum shum`)})$`,
  'i',
);
const dotted = /^(?:[A-Za-z]{1,5}\.){1,4}(?:[A-Za-z]{1,6}\.?)?(?:\([A-Z]\))?$/;
const beginsDegree = /^(?:s|m|a|d|b|ph|sp|amd|str|stp|lc|apt|ns|ners|cht|dipl|dr|mtr)\b|^(?:spd|mpd|skep|mkes)/i;

/** How many of the first words are degrees: `S.E.`, `A.Md. Keb`, `SKM`, or several with spaces between. */
export function degreeWords(words: string[]): number {
  let at = 0;
  while (at < words.length && isOneDegree(words[at]!, at > 0)) at++;
  return at;
}

export function isDegree(part: string): boolean {
  const words = part.trim().split(/\s+/);
  return words[0] !== '' && degreeWords(words) === words.length;
}

const isOneDegree = (word: string, behindAnother: boolean) =>
  bare.test(word.replace(/[.()]/g, '')) ||
  (dotted.test(word) && beginsDegree.test(word)) ||
  (behindAnother && /^(?:keb|kep|kes|gz|farm|si|sos|pd|ak|kom|hum|h|m|e)\.?$/i.test(word));

/** What the head of an area is called: the area belongs to the office, it is no agency. */
export const areaHeads =
  /^(?:(?:plt|plh|pj|pjs)\.?\s+)?(?:camat|lurah|kades|kepala\s+(?:desa|kelurahan|kampung|dusun|lingkungan)|wali\s*(?:kota|nagari)|bupati|gubernur|wakil\s+(?:bupati|wali\s*kota|gubernur)|ketua\s+(?:rt|rw)|keuchik|geuchik|penghulu|pembekal|babinsa|bhabinkamtibmas|danramil|dandim|kapolsek|kapolres)\b/i;

const posts = words(`
  kepala ketua wakil sekretaris sekcam seklur sekdes sekda kasi kasie kaur kabid kabag kasubag kasubbag kasubid kasubsi kadis kadinkes kadinsos
  kapus katu staf staff bidan lurah camat kades plt plh pj pjs danramil dandim kapolsek kapolres babinsa bhabinkamtibmas direktur direktris
  petugas penyuluh koordinator korwil plkb pkb tpg nutrisionis kader bendahara anggota pengelola asisten bupati gubernur walikota
  wali guru dosen rektor manajer pimpinan imam tokoh pengurus operator analis perawat dokter ahli tenaga pembina penanggung humas fasilitator
  pendamping keuchik pembekal`);
const startsAsPost = new RegExp(`^(?:${posts})\\b`, 'i');

const agencies = words(`
  dinas badan kantor kecamatan kec kelurahan kel desa puskesmas pkm pustu poskesdes upt uptd rs rsud rsia rsu rumah klinik kementerian kemenag kua
  polsek polres polda koramil kodim kejaksaan kejari pengadilan sekretariat setda setdakab setdako setwan bagian pt cv yayasan lsm universitas univ
  politeknik poltekkes stikes akademi sekolah sd sdn smp smpn sma sman smk smkn mi mts tk paud mui nu muhammadiyah aisyiyah fatayat muslimat
  posyandu karang forum baznas bpjs bps pln dprd dpr inspektorat satpol dharma bhayangkari persit pemkot pemkab pemprov pemerintah pemda pmi knpi
  pokjanal pokja tp pkk tppkk idi ibi ppni persagi hakli iakmi pdgi bappeda bapperida bappelitbang bappelitbangda bkkbn dppkb dpmd dpmpd dinkes
  dinsos disdik disdikbud disdukcapil dp3a dp3ap2kb dpppa bpbd bnn perusahaan kabupaten kota provinsi komunitas ikatan organisasi lembaga`);
const startsAsAgency = new RegExp(`^(?:${agencies})\\b`, 'i');

/** Does the piece begin like an office or an agency? */
export const isOfficeHead = (piece: string): boolean => startsAsPost.test(piece) || startsAsAgency.test(piece);

/** Where in `Kasi Kesra Kelurahan Api-Api` the agency begins: 0 at the very beginning, undefined: nowhere. */
export function agencyAt(piece: string): number | undefined {
  if (startsAsAgency.test(piece)) return 0;
  const starts = Array.from(piece.matchAll(/(?<=\s)\S+/g), ({ index }) => index);
  const head = starts.find((at) => startsAsAgency.test(piece.slice(at)));
  if (head !== undefined) return head;
  // `Ketua IDI`: behind the office of a body stands the body. `Kabid SDK` names the division that she heads.
  const body =
    /^(?:(?:wakil|plt\.?|plh\.?|pj\.?)\s+)*(?:ketua|sekretaris|bendahara|anggota|kepala|staff?|direktur|pengurus)(?:\s+[IVX]+\b)?\s+(?=[A-Z][A-Z0-9]+)/i.exec(
      piece,
    );
  return body && /^(?![IVX]+\b)[A-Z][A-Z0-9]+/.test(piece.slice(body[0].length)) ? body[0].length : undefined;
}
