/** Imports a roster: all of it or nothing. */
import type { Db } from '../../records/tables.ts';
import type { RosterDeps } from '../deps.ts';
import { checkRows } from './roster-check.ts';
import { type CodeRow, codesFor } from './roster-codes.ts';
import { type Correction, knownNumbers } from './roster-known.ts';
import { leftOut, type MissingRole } from './roster-missing.ts';
import type { RosterNote } from './roster-notes.ts';
import { matchPeople } from './roster-people.ts';
import { placeRows } from './roster-places.ts';
import { RosterErrors, readRoster } from './roster-read.ts';
import { servesFromHere, writeRoles } from './roster-roles.ts';
import { auditRoster } from './roster-trail.ts';
import { addPeople, updatePeople, writeTelegramIds } from './roster-write.ts';

export interface RosterFile {
  bytes: Uint8Array;
  fileName: string;
  /** Make a code for everyone of the roster who is not in the chat yet. */
  invitations?: boolean;
  /** End the roles that this file leaves out, where an earlier import has named them. */
  endMissing?: boolean;
}

export type RosterProgress =
  | { step: 'read' | 'check' | 'places' | 'people' | 'roles'; done: number; total: number }
  /** How the file was taken and what of it was not, told before anything is stored. */
  | { step: 'notes'; notes: RosterNote[] };

type Step = Exclude<RosterProgress['step'], 'notes'>;

export interface RosterResult {
  rows: number;
  /** What the file added or changed; all 0 for a file that was imported before. */
  people: number;
  roles: number;
  posyandu: number;
  units: number;
  changed: number;
  codes: CodeRow[];
  /** Names that we had written otherwise. */
  corrections: Correction[];
  /** Roles of the file's areas and kinds that it leaves out. They hold on. */
  missing: MissingRole[];
  ended: number;
}

/** Throws RosterErrors with every wrong cell; nothing is stored then. */
export async function importRoster(
  db: Db,
  deps: RosterDeps,
  file: RosterFile,
  onProgress: (progress: RosterProgress) => void,
): Promise<RosterResult> {
  const read = await readRoster(file.bytes, file.fileName);
  const total = read.lines.length;
  const tell = (step: Step, done: number) => onProgress({ step, done, total });
  tell('read', total);
  const { rows, errors, notes } = await checkRows(read.lines, (done) => tell('check', done));
  const told = [...read.notes, ...notes];
  if (told.length > 0) onProgress({ step: 'notes', notes: told });
  return db.transaction().execute(async (tx) => {
    // Areas are looked up even when other cells are wrong: all errors at once spare the person a second round.
    const corrections = await knownNumbers(tx, deps.secrets, rows, errors, deps.now);
    const places = await placeRows(tx, rows, errors);
    if (errors.length > 0) throw new RosterErrors(errors);
    tell('places', total);
    const found = await matchPeople(tx, deps.secrets, places.placed, deps.now);
    const entries = found.filter((entry) => entry.id !== undefined || servesFromHere(entry, deps.now));
    const people = await addPeople(tx, deps.secrets, entries, deps.now, (done) => tell('people', done));
    const updated = await updatePeople(tx, deps.secrets, entries);
    const roles = await writeRoles(tx, entries, deps.now);
    const telegram = await writeTelegramIds(tx, deps.secrets, entries, deps.now);
    await auditRoster(tx, deps, entries, file.invitations ?? false);
    const { missing, ended } = await leftOut(tx, entries, { now: deps.now, end: file.endMissing ?? false });
    tell('roles', total);
    const codes = file.invitations ? await codesFor(tx, deps, entries) : [];
    const { posyandu, units } = places;
    const changed = updated + roles.changed + telegram;
    return { rows: total, people, roles: roles.added, posyandu, units, changed, codes, corrections, missing, ended };
  });
}
