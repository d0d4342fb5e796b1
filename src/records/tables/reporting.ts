/** Tables of the reporting. */
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
}
