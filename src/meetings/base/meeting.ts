/** One meeting as it is stored. Its `detail` is the part of the plan that is shown but never searched. */
import type { Selectable } from 'kysely';
import { z } from 'zod';
import { audit } from '../../directory/audit.ts';
import { rowId } from '../../ids.ts';
import type { Database, Db } from '../../records/tables.ts';
import type { Context } from '../../room.ts';

const line = z.string().min(1).max(500);
/** An office, and who stands in for it where that is known: `Bupati, diwakili oleh Kepala Dinas Kesehatan`. */
const office = z.object({ who: line, by: line.optional() });

const speaker = z.object({
  who: line,
  topic: line.optional(),
  name: line.optional(),
  post: line.optional(),
  agency: line.optional(),
  represents: line.optional(),
});

export const detailSchema = z.object({
  hosts: z.array(line).default([]),
  leader: line.optional(),
  opener: office.optional(),
  guests: z.array(office).default([]),
  /** `who` as it was typed, and what was read in it. */
  speakers: z.array(speaker).default([]),
  methods: z.array(line).default([]),
  location: z.object({ latitude: z.number(), longitude: z.number() }).optional(),
  /** Whom the plan invites. Sending the invitation turns it into rows of `invitee`; from then on only those count. */
  audience: z
    .object({
      /** As `inGroup` in participants.ts reads them: `team`, `lurah`, `agency:<name>` ... */
      groups: z.array(z.string()).default([]),
      people: z.array(z.int()).default([]),
      outside: z.array(z.object({ category: line.optional(), name: line })).default([]),
    })
    .prefault({}),
  letter: z
    .object({
      number: line.optional(),
      nature: line.optional(),
      /** What the letter refers to, one paragraph each. */
      basis: line.optional(),
      copies: z.array(line).default([]),
    })
    .prefault({}),
  /** The names of this meeting's reminders, where they differ from flows/meetings/reminders.yaml. */
  reminders: z.array(z.string()).optional(),
});

export type Detail = z.infer<typeof detailSchema>;
export type Office = z.infer<typeof office>;

/** Also reads what an older version stored. */
const readDetail = (stored: unknown): Detail => detailSchema.parse(stored);

export type Level = Database['meeting']['level'];
export type Meeting = Omit<Selectable<Database['meeting']>, 'detail'> & { detail: Detail; areaName: string };

/** The invitations have gone out, and it is neither called off nor closed. */
export const activeStatuses: Meeting['status'][] = ['invited', 'held'];

/** It has not begun: one may still answer it, move it or call it off, even when its attendance list is open already (`held`). */
export const isToCome = ({ status, starts_at }: Pick<Meeting, 'status' | 'starts_at'>, now: number) =>
  activeStatuses.includes(status) && starts_at.getTime() > now;

/** The level follows from the number of parts in the code; `00` is the whole country. */
export function levelOf(area: string): Level {
  if (area === '00') return 'pusat';
  return (['provinsi', 'kabkota', 'kecamatan', 'desakel'] as const)[area.split('.').length - 1] ?? 'desakel';
}

export async function loadMeeting(db: Db, id: unknown): Promise<Meeting | undefined> {
  const row = await db
    .selectFrom('meeting')
    .innerJoin('area', 'area.code', 'meeting.area')
    .selectAll('meeting')
    .select('area.name as areaName')
    .where('meeting.id', '=', rowId(id))
    .executeTakeFirst();
  return row && { ...row, detail: readDetail(row.detail) };
}

/** Locks the row: of two people who change the same meeting, the second waits for the first. */
export async function lockMeeting({ db }: { db: Db }, id: unknown): Promise<void> {
  await db.selectFrom('meeting').select('id').where('id', '=', rowId(id)).forUpdate().execute();
}

/** Notes what was done about the meeting. `detail` names nobody, because entries outlive the erasure of a person. */
export const auditMeeting = (
  { db, now, person }: Pick<Context, 'db' | 'now' | 'person'>,
  { id, area }: Pick<Meeting, 'id' | 'area'>,
  action: string,
  detail?: Record<string, unknown>,
): Promise<void> => audit(db, { now, actor: person?.id ?? null, action, subject: `meeting ${id}`, area, detail });
