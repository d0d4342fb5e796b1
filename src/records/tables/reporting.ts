/** Tables of the reporting. */
import type { GeneratedAlways } from 'kysely';
import type { FilledTimestamp, Json, Timestamp } from './columns.ts';

export interface ReportingTables {
  report: {
    /** Code of the kabupaten or kota in which the posyandu lies, `64.74`: first in every key. */
    kabupaten: string;
    posyandu: number;
    /** Month that is reported, `2026-10`. */
    period: string;
    practice: boolean;
    version: number;
    receipt: string;
    answers: Json;
    filed_by: number | null;
    filed_at: Timestamp;
    /** The version that counts; older ones are kept for the trail. */
    current: boolean;
  };
  /** A bidan's leave to correct a closed month once more. */
  reopening: {
    kabupaten: string;
    posyandu: number;
    period: string;
    by: number | null;
    at: FilledTimestamp;
    used_at: Timestamp | null;
  };
  /** Somebody in danger, as a kader told it. */
  emergency: {
    kabupaten: string;
    id: GeneratedAlways<number>;
    /** Its desa/kelurahan, and the posyandu of whoever told it, where she has one. */
    area: string;
    posyandu: number | null;
    told_by: number | null;
    /** As she wrote it. Only those who look after the place read it. */
    words: string;
    /** asked: she has not said yet whether the bidan should know. sent: nobody looks after it yet. over: by her own word, or that of whoever
     *  looks after it. */
    state: 'asked' | 'sent' | 'taken' | 'over';
    at: Timestamp;
    taken_by: number | null;
    taken_at: Timestamp | null;
  };
}
