/** Tables of the reporting. */
import type { ColumnType, Generated, GeneratedAlways } from 'kysely';
import type { FilledTimestamp, Json, Timestamp } from './columns.ts';

type ReportState = 'filed' | 'verified' | 'returned' | 'corrected' | 'closed';

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
    /** What has become of it; each step with who, when and why is in report_step. */
    state: Generated<ReportState>;
    /** It outlives the state: a month that is closed stays verified. */
    verified_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
    verified_by: Generated<number | null>;
    /** The first version of the month was told before the month closed. */
    timely: Generated<boolean>;
    /** Told from the posyandu's paper by whoever looks after it, and not by its kader. */
    paper: Generated<boolean>;
    /** The desa/kelurahan in which the posyandu lay in that month; the database fills it in. */
    area: Generated<string>;
  };
  /** What somebody did with a version. */
  report_step: {
    kabupaten: string;
    id: GeneratedAlways<number>;
    posyandu: number;
    period: string;
    version: number;
    step: ReportState | 'reopened';
    /** null: the program. */
    by: number | null;
    at: Timestamp;
    /** Name of the figure that a remark is about. */
    figure: string | null;
    /** Why, in the words of whoever did it. */
    remark: string | null;
  };
  /** The sums of all reports of an area in a month, kept by the database as each report changes (migrations/039-rollups.ts). */
  rollup: {
    kabupaten: string;
    /** A desa/kelurahan, a kecamatan or a kabupaten, `64.74.01`. */
    area: string;
    period: string;
    reports: number;
    timely: number;
    verified: number;
    returned: number;
    /** By figure: what it comes to, and how many reports tell it. */
    cells: Json<Record<string, [sum: number, told: number]>>;
  };
  /** A month's recap that an area's office has sent to the one above it. */
  recap_sent: {
    kabupaten: string;
    id: GeneratedAlways<number>;
    area: string;
    period: string;
    version: number;
    /** As it was then (upward/sent.ts). */
    figures: Json<Record<string, number>>;
    comment: string | null;
    sent_by: number | null;
    sent_at: Timestamp;
    /** asked: the office above wants to know something first. */
    state: Generated<'sent' | 'asked' | 'acknowledged'>;
    answer: string | null;
    answered_by: number | null;
    answered_at: Timestamp | null;
  };
  /** What a DHIS2 server has taken of a month, by its organisation unit. */
  dhis2_sent: {
    kabupaten: string;
    /** Hash of the server and its data set. */
    target: string;
    period: string;
    org_unit: string;
    cells: Json<Record<string, string>>;
    at: Timestamp;
  };
  /** How many posyandu an area has more or fewer from this month on; kept by the database. */
  posyandu_count: { kabupaten: string; area: string; period: string; change: number };
  /** A bidan's leave to correct a closed month once more. */
  reopening: {
    kabupaten: string;
    posyandu: number;
    period: string;
    by: number | null;
    at: FilledTimestamp;
    used_at: Timestamp | null;
  };
  /** A kader who is away, from the beginning of one day to the end of another: she is not reminded meanwhile. */
  leave: { person: number; from_at: Timestamp; until_at: Timestamp; made_at: Timestamp };
  /** What somebody answered to the problem that a kader told with the report of a month. */
  problem_answer: {
    kabupaten: string;
    id: GeneratedAlways<number>;
    posyandu: number;
    period: string;
    by: number | null;
    at: Timestamp;
    /** The words that were answered. */
    problem: string;
    words: string;
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
