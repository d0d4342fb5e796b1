import type { Text } from '../conversation/run.ts';
import type { Ids } from '../ids.ts';
import type { FlowName } from '../names.ts';
import type { Secrets } from '../records/secrets.ts';
import type { Db } from '../records/tables.ts';
import type { Context, EffectResult, PersonalData, Responsibilities } from '../room.ts';

/** What the directory needs from the house. */
export interface DirectoryDeps {
  secrets: Secrets;
  ids: Ids;
  /** Links that open a chat with an invitation code, one for each channel that has such links. */
  links(code: string): string[];
  /** Languages that `bahasa` offers. */
  languages: readonly string[];
  /** Flows of the meetings to which a code may lead: the one on the wall of a meeting, and the one that a member gave to her deputy. */
  meetingFlows: { present: FlowName; deputy: FlowName };
  /** Whoever follows a child or a posyandu: her way in for a code that is not of ours, and what `berhenti` asks her. undefined: it is none, she
   *  follows nothing. */
  following: {
    byCode(context: Context, typed: string): Promise<EffectResult | undefined>;
    stop(context: Context): Promise<EffectResult | undefined>;
    /** A stranger's words as a mother; undefined: they are none. */
    stranger(context: Context, said: string): Promise<EffectResult | undefined>;
    /** She is the same person: follows what she followed. */
    move(db: Db, people: { from: number; to: number }, now: number): Promise<void>;
    /** The names of what she follows. */
    names(context: Context): Promise<string[]>;
  };
  /** The address under which the dashboard is reached: `https://kabar.example.go.id`. undefined: it is not, for nobody has set one. */
  dashboard(): string | undefined;
  /** What the other rooms and channels hold of people. */
  personalData: PersonalData[];
  /** What a person answers for in the other rooms. */
  responsibilities: Responsibilities[];
  texts: { render(language: string, text: Text): string };
  /** The state of each channel of this process, as the operator's page shows it. */
  channels?(): Record<string, string>;
}

/** What an import of the roster needs. */
export interface RosterDeps extends Pick<DirectoryDeps, 'secrets' | 'ids' | 'links'> {
  now: number;
}
