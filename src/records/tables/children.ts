/** Tables of the children: register, open days, weighings, referrals, followers. */
import type { ColumnType, Generated, GeneratedAlways } from 'kysely';
import type { Json, Timestamp } from './columns.ts';

export interface ChildrenTables {
  child: {
    /** Code of the kabupaten or kota in which the posyandu lies, `64.74`: first in every key. */
    kabupaten: string;
    id: GeneratedAlways<number>;
    posyandu: number;
    /** Sealed, like all words below: no statement can compare them. */
    name: string;
    sex: 'L' | 'P';
    /** Days are ISO, `2026-11-20`. */
    born: string;
    mother: string | null;
    father: string | null;
    address: string | null;
    rt: string | null;
    /** Grams. */
    birth_weight: number | null;
    /** Millimetres. */
    birth_length: number | null;
    nik_hash: string | null;
    /** Its last four digits. */
    nik_last: string | null;
    phone: string | null;
    /** Holds a KMS or Buku KIA: counts in K. null: nobody said. */
    card: boolean | null;
    /** From elsewhere: weighed here without joining the register. Counts in D, not in S. */
    visitor: Generated<boolean>;
    /** Has the mother (or father) agreed, as the kader recorded it? null: not asked yet. */
    consent: boolean | null;
    consent_at: Timestamp | null;
    consent_by: number | null;
    /** The first day on which the child belongs to this posyandu, */
    since: string;
    /** and the last one, with why. */
    until: string | null;
    ended: 'moved' | 'died' | null;
    /** When it is five, or its last day: from then on it is kept for a year. */
    over_at: Timestamp;
    added_by: number | null;
    added_at: Timestamp;
  };
  /** What happened to a child, on which day, and who said so. */
  child_event: {
    kabupaten: string;
    id: GeneratedAlways<number>;
    child: number;
    kind: string;
    day: string;
    by: number | null;
    at: Timestamp;
    detail: string | null;
  };
  /** A day on which a posyandu weighs. It stays open on all phones of its kader until one of them closes it. */
  open_day: {
    kabupaten: string;
    posyandu: number;
    day: string;
    practice: Generated<boolean>;
    opened_by: number | null;
    opened_at: Timestamp;
    closed_by: number | null;
    closed_at: Timestamp | null;
  };
  /** One child on one day: what all kader told of it together, and what follows from it. A row means that the child came. */
  weighing: {
    kabupaten: string;
    child: number;
    day: string;
    posyandu: number;
    /** Of `day`, `2026-11`. */
    month: string;
    /** Grams. null: came and was not weighed (`not_weighed`), or not yet. */
    weight: number | null;
    /** Millimetres, as measured; `lying` says how. */
    length: number | null;
    lying: boolean | null;
    head: number | null;
    arm: number | null;
    oedema: boolean | null;
    /** Why the child came and was not weighed. */
    not_weighed: string | null;
    /** What was given, asked and seen: `Services` of texts/reading/scales. */
    services: ColumnType<Record<string, unknown>, string | undefined, string>;
    /** `Growth` of children/growth, as worked out when it was written. */
    growth: Json | null;
    gain: 'N' | 'T' | 'O' | 'B' | null;
    /** Not gained twice running (2T). */
    twice: Generated<boolean>;
    below_red: Generated<boolean>;
    above_orange: Generated<boolean>;
    /** Version of the rules by which `growth` was worked out. */
    rules: string | null;
    /** What looked wrong and was kept all the same: names of flags, by comma. */
    doubt: string | null;
    /** What the bidan said of it. corrected: the kader changed it after a return. */
    checked: 'confirmed' | 'returned' | 'corrected' | null;
    checked_by: number | null;
    checked_at: Timestamp | null;
    /** Why she returned it. */
    remark: string | null;
    /** Who told it last. */
    by: number | null;
    at: Timestamp;
    changed_at: Timestamp;
  };
  /** What a kader wrote at the scales, line by line: where each figure comes from. */
  scale_line: {
    kabupaten: string;
    id: GeneratedAlways<number>;
    posyandu: number;
    day: string;
    practice: Generated<boolean>;
    by: number | null;
    at: Timestamp;
    words: string;
    /** asked: it waits for an answer. dropped: taken back, or answered with no. */
    state: 'taken' | 'asked' | 'dropped';
    child: number | null;
    /** JSON. asked: what it waits for, with the words of the line. taken: what it told, and what stood there before. */
    asks: string | null;
    /** The message in which it came. */
    source: string | null;
  };
  /** A list of children that came as a file, while the person who sent it decides what of it is taken. */
  child_file: {
    kabupaten: string;
    id: GeneratedAlways<number>;
    person: number;
    at: Timestamp;
    /** place: of which posyandu it is, is not known. shown: the plan is, nothing is stored. asking: the doubtful ones, one by one. fresh: those that the register
     *  does not have. */
    state: 'place' | 'shown' | 'asking' | 'fresh' | 'done' | 'dropped';
    /** What was read of it, JSON. */
    plan: string;
  };
  referral: {
    kabupaten: string;
    id: GeneratedAlways<number>;
    child: number;
    posyandu: number;
    day: string;
    /** Names of reasons, by comma. */
    reasons: string;
    urgent: boolean;
    /** taken: the bidan has said that she got it. done: with a result. ended: taken back, moved away, died. */
    state: 'sent' | 'taken' | 'done' | 'ended';
    by: number | null;
    at: Timestamp;
    taken_by: number | null;
    taken_at: Timestamp | null;
    outcome: string | null;
    result: string | null;
    result_by: number | null;
    result_at: Timestamp | null;
  };
  /** Who follows a child or (`child` null) the days of a posyandu; before that, a code that waits for its mother. */
  follow: {
    kabupaten: string;
    id: GeneratedAlways<number>;
    posyandu: number;
    child: number | null;
    /** null: the code has not been used. */
    person: number | null;
    code_hash: string | null;
    made_by: number | null;
    made_at: Timestamp;
    expires_at: Timestamp | null;
    /** Wrong birth dates so far. */
    wrong: Generated<number>;
    since: Timestamp | null;
    ended_at: Timestamp | null;
    /** Wants to be reminded on the day before an open day. */
    remind: Generated<boolean>;
    /** Weighings that were written until then have been told. */
    told_at: Timestamp | null;
  };
}
