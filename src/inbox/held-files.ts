/** The files that a chat's form holds while it is being filled in: its own rows refer to them only once it is filed. */
import type { Run } from '../conversation/run.ts';
import type { InboxDeps } from './deps.ts';
import type { LoadedSession } from './load-session.ts';

/** Before the session is saved: a file that the form has must not be swept. */
export function holdFiles({ files }: InboxDeps, before: Run | undefined, after: Run | undefined): Promise<void> {
  const had = filesOf(before);
  return files.hold(filesOf(after).filter((file) => !had.includes(file)));
}

/** After it was saved. A form that was put aside as a draft still holds them. */
export async function letGoOfFiles(deps: InboxDeps, loaded: LoadedSession, after: Run | undefined): Promise<void> {
  const has = filesOf(after);
  const gone = filesOf(loaded.session.run).filter((file) => !has.includes(file));
  if (gone.length > 0 && !(await hasDraft(deps, loaded))) await deps.files.letGo(gone);
}

async function hasDraft({ db }: InboxDeps, { session: { run, draft, practice = false } }: LoadedSession) {
  if (!run || draft === undefined) return false;
  const row = await db
    .selectFrom('draft')
    .select('id')
    .where('flow', '=', run.flow)
    .where('key', '=', draft)
    .where('practice', '=', practice)
    .executeTakeFirst();
  return row !== undefined;
}

/** In whatever answer they stand: only files are called by a SHA-256. */
const filesOf = (run: Run | undefined): string[] =>
  [run?.answers, run?.early].flatMap((answers) =>
    Object.values(answers ?? {}).flatMap((value) => (Array.isArray(value) ? value.filter(isFile) : [])),
  );

const isFile = (value: string) => /^[0-9a-f]{64}$/.test(value);

/** Those that a draft holds. */
export const filesInDraft = (run: string): string[] => run.match(/\b[0-9a-f]{64}\b/g) ?? [];
