/** Sends a data value set to a DHIS2 server and reads what it says (POST /api/dataValueSets, Web API of DHIS2 2.36 and later). */
import { z } from 'zod';
import type { DataValue } from './values.ts';

export interface Server {
  url: string;
  /** A personal access token. */
  token: string;
}

const conflictSchema = z.looseObject({
  object: z.coerce.string().default(''),
  value: z.coerce.string().default(''),
  property: z.string().optional(),
  /** Places in the list of values. Servers before 2.37 tell none. */
  indexes: z.array(z.int()).optional(),
});
const countSchema = z.looseObject({
  imported: z.int().default(0),
  updated: z.int().default(0),
  ignored: z.int().default(0),
  deleted: z.int().default(0),
});
const summarySchema = z.looseObject({
  status: z.enum(['SUCCESS', 'OK', 'WARNING', 'ERROR']),
  description: z.string().optional(),
  importCount: countSchema.optional(),
  conflicts: z
    .array(conflictSchema)
    .nullish()
    .transform((all) => all ?? []),
  /** Places of the values that were not taken; servers of today tell them. */
  rejectedIndexes: z.array(z.int()).nullish(),
});
/** Where the whole of it is refused there is no summary, only what is wrong. */
const refusalSchema = z.looseObject({ status: z.literal('ERROR'), message: z.string().min(1) });

export type Conflict = z.infer<typeof conflictSchema>;
export interface Taken {
  imported: number;
  updated: number;
  ignored: number;
  deleted: number;
  conflicts: Conflict[];
  /** Those that the server has now. */
  taken: DataValue[];
}
export type Failure = 'unreachable' | 'login' | 'rights' | 'path' | 'busy' | 'answer' | 'refused';
/** `words`: what the server says of it. */
export interface Failed {
  failure: Failure;
  words?: string;
}

export interface Sending {
  dataSet?: string | undefined;
  schemes: Record<string, string>;
  values: readonly DataValue[];
  /** The server only says what it would do. */
  dryRun: boolean;
}

const patienceMs = 120_000;

export async function send({ url, token }: Server, sending: Sending): Promise<Taken | Failed> {
  const { dataSet, schemes, values, dryRun } = sending;
  const query = new URLSearchParams({ ...schemes, dryRun: String(dryRun), importStrategy: 'CREATE_AND_UPDATE' });
  try {
    const response = await fetch(`${url.replace(/\/+$/, '')}/api/dataValueSets?${query}`, {
      method: 'POST',
      redirect: 'manual',
      signal: AbortSignal.timeout(patienceMs),
      headers: { 'content-type': 'application/json', accept: 'application/json', authorization: `ApiToken ${token}` },
      body: JSON.stringify({ ...(dataSet && { dataSet }), dataValues: values }),
    });
    const failure = failureOf(response.status);
    if (failure) {
      await response.body?.cancel();
      return { failure };
    }
    return read(await response.json().catch(() => undefined), values);
  } catch {
    return { failure: 'unreachable' };
  }
}

/** 409 is an answer: it says which values were not taken. */
function failureOf(status: number): Failure | undefined {
  if (status === 401) return 'login';
  if (status === 403) return 'rights';
  if (status === 404 || (status >= 300 && status < 400)) return 'path';
  if (status === 429 || status === 502 || status === 503 || status === 504) return 'busy';
  return status === 200 || status === 409 ? undefined : 'answer';
}

/** The summary stands alone, or inside `response` of a wrapping message. */
function read(body: unknown, values: readonly DataValue[]): Taken | Failed {
  const inner = (body as { response?: unknown } | undefined)?.response ?? body;
  const { data: summary } = summarySchema.safeParse(inner);
  if (!summary?.importCount) {
    const { data: refusal } = refusalSchema.safeParse(body);
    return refusal ? { failure: 'refused', words: refusal.message } : { failure: 'answer' };
  }
  const { conflicts, rejectedIndexes: rejected } = summary;
  const { imported, updated, ignored, deleted } = summary.importCount;
  return { imported, updated, ignored, deleted, conflicts, taken: takenOf(values, { conflicts, rejected, ignored }) };
}

interface Refused {
  conflicts: readonly Conflict[];
  rejected: readonly number[] | null | undefined;
  ignored: number;
}

/** Where the server does not say which values it has ignored, none of them counts as taken: sent again, it takes them once. */
function takenOf(values: readonly DataValue[], { conflicts, rejected, ignored }: Refused): DataValue[] {
  if (ignored === 0 && conflicts.length === 0) return [...values];
  const refused = new Set([...(rejected ?? []), ...conflicts.flatMap(({ indexes }) => indexes ?? [])]);
  const told = rejected?.length || conflicts.every(({ indexes }) => indexes !== undefined && indexes.length > 0);
  return told && refused.size >= ignored ? values.filter((_, at) => !refused.has(at)) : [];
}
