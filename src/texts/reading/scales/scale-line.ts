/** What one line says at the scales of an open day: `Aisyah 8,4 72 lila 14,2 lk 44 vit A merah, ASI`. Weights are whole grams, lengths whole
 *  millimetres, dates ISO text. Shared by the reader (pure) and the session of the day. */
import type { Doubt, Reading } from '../../../conversation/reader.ts';

/** weight in grams; length (or height), arm and head (round) in millimetres. */
export type Field = 'weight' | 'length' | 'arm' | 'head';
export type Figures = Partial<Record<Field, number>>;

/** A child of the register as the reader needs it. */
export interface KnownChild {
  id: number;
  name: string;
  /** What else she is called at home. */
  called?: string;
  sex?: 'L' | 'P';
  born?: string;
  mother?: string;
}

/** What is known before the line is read. */
export interface Known {
  /** The open day. */
  today: string;
  children: readonly KnownChild[];
  /** Of whom was written before, or who is asked about: hers are figures without a name. Only her age is used. */
  open?: Pick<KnownChild, 'born'>;
}

/** Whom a name means. `found`: those of the register, narrowed by mother, birth date and sex where they were told.
 *  One, `exact` or `part`: she is meant. Several: ask by birthday and mother. `near`: written otherwise, so it is asked. None: nobody is
 *  called so. */
export interface Who {
  /** As it was written; '' where only the mother was told (`bayi bu Rina`). */
  written: string;
  found: number[];
  fit?: 'exact' | 'part' | 'near';
}

/** What was told of a child besides today's figures: of a new one, a visitor, or to tell two apart. */
export interface ChildFacts {
  sex?: 'L' | 'P';
  born?: string;
  /** `18 bln`, where no date was told: completed months. */
  months?: number;
  mother?: string;
  father?: string;
  rt?: string;
  rw?: string;
  /** `BBL 3,1`, `PBL 49`. */
  birthWeight?: number;
  birthLength?: number;
  phone?: string;
  nik?: string;
  address?: string;
}

/** The name of a vaccine as imunisasi.csv has it, without the number of the dose. */
export type Antigen = 'HB0' | 'BCG' | 'OPV' | 'DPT-HB-Hib' | 'RV' | 'PCV' | 'IPV' | 'Campak-Rubela' | 'JE';

export interface Vaccine {
  antigen: Antigen;
  dose?: number;
}

/** Signs of TBC as the child's card has them. */
export type TbcSign = 'cough' | 'fever' | 'no-gain' | 'contact';

/** Why a child who was there was not weighed. */
export type NotWeighed = 'fussy' | 'ill' | 'refused' | 'scales' | 'other';

/** What was given, asked or seen. Absent: not told. */
export interface Services {
  /** `given`: without its colour. */
  vitaminA?: 'blue' | 'red' | 'given' | 'no';
  worm?: boolean;
  vaccines?: Vaccine[];
  /** `belum MR`. */
  notGiven?: Vaccine[];
  /** `belum imunisasi`, `imunisasi lengkap`, `sudah imunisasi`: without a name. */
  immunised?: 'yes' | 'no' | 'complete' | 'incomplete';
  /** yes: breastfed. partly: told not to be exclusive. no: not breastfed. */
  asi?: 'exclusive' | 'yes' | 'partly' | 'no';
  formula?: boolean;
  /** `E3`: exclusive for so many completed months. */
  asiMonths?: number;
  mpasi?: boolean;
  /** Each sign that was told. `TBC tidak ada`: all four false. */
  tbc?: Partial<Record<TbcSign, boolean>>;
  checklist?: 'complete' | 'incomplete';
  /** MT pangan lokal, PMT. */
  meal?: boolean;
  oedema?: boolean;
  /** As written: `diare`, `batuk pilek`. []: `sehat`. */
  ill?: string[];
  referred?: boolean;
  education?: boolean;
  /** Has a KMS or Buku KIA. */
  book?: boolean;
  /** What the kader wrote of her for herself and the bidan, as written. */
  note?: string;
}

/** What the writer herself says of the weight; the bot works it out anew, and may say where it differs. */
export type Told = 'N' | 'T' | 'O' | 'B' | '2T' | 'BGM';

/** A figure or a service that was told, but is not taken before somebody was asked. */
export interface Unclear {
  /** Which field is meant; absent: it is not known. */
  field?: Field;
  written: string;
  doubt: Doubt;
  /** What may be meant, for one tap. */
  perhaps?: Figures;
}

/** record: what was measured and given. correct: the same, instead of what was told before (`was`: what it was). remove: her line of today is
 *  taken back. ask: a question about her, nothing is recorded. absent: she did not come. */
export interface ScaleLine {
  act: 'record' | 'correct' | 'remove' | 'ask' | 'absent';
  /** Whose line it is. None: whoever was written of before. Several: the same services for each (`obat cacing: Aisyah, Budi`). */
  who: Who[];
  /** `semua`: everybody who came today, except `except`. */
  all?: true;
  except?: Who[];
  /** The writer says herself that this child is new to the register (`baru: …`). */
  isNew?: true;
  /** Weighed here, but belongs elsewhere. `from`: where, as written. */
  visitor?: true;
  from?: string;
  child?: ChildFacts;
  figures: Figures;
  /** How length was measured. */
  position?: 'lying' | 'standing';
  was?: Figures;
  /** Came, but was not weighed. */
  notWeighed?: NotWeighed;
  /** Why she was not weighed or did not come, as written. */
  reason?: string;
  services: Services;
  told?: Told[];
  /** Another day than `today` that was told, and is not the birth date. */
  on?: string;
  /** `catatan: …`, as written. */
  note?: string;
  /** Never empty. Everything else in this line may be saved at once. */
  unclear?: Unclear[];
}

/** One child's line of a message. `value`: each of its words has its meaning. `part`: `rest` was not understood and has to be told.
 *  `doubt`: there is no record in it; nothing may be saved. */
export interface LineRead {
  /** From 1: which line of the message. */
  line: number;
  written: string;
  reading: Reading<ScaleLine>;
}

/** A whole message: one child, or the list of the day. */
export interface ScaleText {
  lines: LineRead[];
  /** Lines that only say what comes, as written: titles, the names of columns. */
  headings: string[];
  /** The day that the title tells, where it is another one than today. */
  on?: string;
}

/** The reader of one language: `texts.scales(language)`. */
export interface ScaleReader {
  /** May this message be said at the scales? A cheap look for `hears`: a child's name or a service, with a figure or a word of ours. */
  fits(text: string, known: Known): boolean;
  /** Every line of a message. */
  text(text: string, known: Known): ScaleText;
  /** A message of one child, as a whole. */
  line(text: string, known: Known): Reading<ScaleLine>;
}
