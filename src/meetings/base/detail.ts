/** What `meeting.detail` holds: the part of the plan that is only ever shown, never searched. */
import { z } from 'zod';

const line = z.string().min(1).max(500);
/** An office, and who stands in for it where that is known: `Bupati, diwakili oleh Kepala Dinas Kesehatan`. */
const office = z.object({ who: line, by: line.optional() });

export const detailSchema = z.object({
  hosts: z.array(line).default([]),
  leader: line.optional(),
  opener: office.optional(),
  guests: z.array(office).default([]),
  speakers: z.array(z.object({ who: line, topic: line.optional() })).default([]),
  methods: z.array(line).default([]),
  location: z.object({ latitude: z.number(), longitude: z.number() }).optional(),
  /** Whom the plan wants. It becomes rows of `invitee` when the invitation is sent; from then on those count. */
  audience: z
    .object({
      /** Values of audience.ts: `team`, `lurah`, `agency_<n>` ... */
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
  /** Reminders of this meeting where they differ from flows/meetings/reminders.yaml: their names. */
  reminders: z.array(z.string()).optional(),
});

export type Detail = z.infer<typeof detailSchema>;
export type Office = z.infer<typeof office>;

/** Also reads what an older version stored. */
export const readDetail = (stored: unknown): Detail => detailSchema.parse(stored);
