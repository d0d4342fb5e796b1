/** Tables of the reporting. */
import type { GeneratedAlways } from 'kysely';
import type { Json, Stamp, Time } from './columns.ts';

export interface ReportingTables {
  report: {
    id: GeneratedAlways<number>;
    posyandu: number;
    /** Month that is reported, `2026-10`. */
    period: string;
    practice: boolean;
    version: number;
    receipt: string;
    answers: Json;
    filed_by: number | null;
    filed_at: Time;
    /** The version that counts; older ones are kept for the trail. */
    current: boolean;
  };
  /** A bidan's leave to correct a closed month once more. */
  reopening: { posyandu: number; period: string; by: number | null; at: Stamp; used_at: Time | null };
}
