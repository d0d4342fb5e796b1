/** The word lists about days and hours. Pure. */
import type { TextId } from '../text-of.ts';

type WordList = TextId<'conversation/words'>;

export interface MomentWords {
  /** `setengah`, `seperempat`, and what is said between an hour and its minutes: `lewat`, `kurang`. */
  half: Set<string>;
  quarter: Set<string>;
  more: Set<string>;
  less: Set<string>;
  /** `menit` -> 1, `jam` -> 60: minutes. */
  spans: Map<string, number>;
  /** `lagi`, `selama`, `selesai`. */
  fromNow: Set<string>;
  during: Set<string>;
  finish: Set<string>;
  /** `depan`, `ini`, `nanti`, `minggu`, `bulan`, `hari`, `tanggal`. */
  coming: Set<string>;
  current: Set<string>;
  soon: Set<string>;
  now: Set<string>;
  week: Set<string>;
  monthWord: Set<string>;
  yearWord: Set<string>;
  /** `akhir Desember`. */
  endOf: Set<string>;
  dayWord: Set<string>;
  dateWord: Set<string>;
  /** A prayer is no clock time: `ba'da Jumat`. */
  after: Set<string>;
  prayers: Set<string>;
  /** Said around a day or an hour without meaning: `mulai`, `pada`. */
  momentNoise: Set<string>;
}

/** `set` and `valued` make a list ready: `tiga`, `tiga=3`. */
export const openMomentWords = (
  set: (id: WordList) => Set<string>,
  valued: (id: WordList) => Map<string, number>,
): MomentWords => ({
  half: set('half'),
  quarter: set('quarter'),
  more: set('more'),
  less: set('less'),
  spans: valued('spans'),
  fromNow: set('from-now'),
  during: set('during'),
  finish: set('finish'),
  coming: set('coming'),
  current: set('current'),
  soon: set('soon'),
  now: set('now'),
  week: set('week'),
  monthWord: set('month-word'),
  yearWord: set('year-word'),
  endOf: set('end-of'),
  dayWord: set('day-word'),
  dateWord: set('date-word'),
  after: set('after'),
  prayers: set('prayers'),
  momentNoise: set('moment-noise'),
});
