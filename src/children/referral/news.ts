/** What kader, and those who had the alarm, hear of a referral afterwards. */
import type { Reply, Text } from '../../conversation/run.ts';
import { type Carer, carersAt } from '../../directory/people/carers.ts';
import { loadPerson } from '../../directory/people/people.ts';
import { covers } from '../../directory/people/rights.ts';
import type { Db } from '../../records/tables.ts';
import type { Person, Wanted } from '../../room.ts';
import { textOf } from '../../texts/text-of.ts';
import { childKeepers } from '../base/child.ts';
import type { ChildrenDeps } from '../base/deps.ts';
import {
  type Ended,
  isOpen,
  loadReferral,
  looksAfter,
  type Outcome,
  type Referral,
  type Referred,
} from './referral.ts';
import { facts, nameIn, nameOf, outcomeChoices, pictureOf } from './worded.ts';

const text = textOf('children/rujukan');

/** passed: the puskesmas is told. sent_on: the bidan has sent the child to the puskesmas. unanswered: nobody has answered. changed: what was measured was mended, and she is still referred. */
export type NewsName = 'passed' | 'unanswered' | 'taken' | 'result' | 'sent_on' | 'changed' | Ended;

export const referralNewsWanted =
  (deps: ChildrenDeps): Wanted =>
  async ({ db, now }, { person, args }) => {
    const found = await loadReferral(db, args.referral);
    const reader = found && (await loadPerson(db, person, now));
    if (!found || !reader || !(await covers(db, reader, { posyandu: found.place.id }, childKeepers))) return false;
    const what = args.what as NewsName;
    return stillSo(found.referral, what, args) && worded(deps, db, found, { what, reader, now });
  };

function stillSo(referral: Referral, what: NewsName, args: { told?: unknown; urgent?: unknown }): boolean {
  const { state, urgent, result_at } = referral;
  if (what === 'passed' || what === 'unanswered') return state === 'sent' && urgent === args.urgent;
  // Of two results in a row the second is told.
  if (what === 'result') return state !== 'ended' && result_at?.getTime() === args.told;
  if (what === 'taken') return state === 'taken' || state === 'done';
  if (what === 'sent_on') return referral.outcome === 'passed' && isOpen(referral);
  return what === 'changed' ? isOpen(referral) : state === 'ended';
}

async function worded(
  { texts, secrets }: ChildrenDeps,
  db: Db,
  found: Referred,
  { what, reader, now }: { what: NewsName; reader: Person; now: number },
): Promise<Reply> {
  const { referral, place } = found;
  const { language } = reader;
  const args = { number: referral.id, child: nameIn(texts, language, found) };
  switch (what) {
    case 'passed':
    case 'unanswered': {
      const carers = await carersAt({ secrets }, db, { posyandu: place.id, area: place.area }, now);
      const said = what === 'passed' ? text('news-passed', args) : text('news-unanswered', args);
      return { parts: [said, ...callText(texts, language, carers)] };
    }
    case 'taken':
      return { parts: [await takenText(db, found, reader, args)] };
    case 'result':
      return { parts: await resultParts(db, found, args) };
    case 'sent_on':
      return {
        parts: [text('news-sent-on', args), ...(await facts(texts, db, found, language))],
        choices: outcomeChoices(referral.id),
        ...(await pictureOf(db, found)),
      };
    case 'changed':
      return { parts: [text('news-changed', args), ...(await facts(texts, db, found, language))] };
    default:
      return { parts: [text('news-ended', { ...args, why: what })] };
  }
}

/** The kader sees to it that the mother comes; for the others it is done. */
async function takenText(
  db: Db,
  { referral, place }: Referred,
  reader: Person,
  args: { number: number; child: string },
) {
  const name = await nameOf(db, referral.taken_by);
  return text((await looksAfter(db, reader, place)) ? 'news-taken-by' : 'news-taken', { ...args, name });
}

async function resultParts(db: Db, { referral, child }: Referred, args: { number: number; child: string }) {
  const { outcome, result, result_by } = referral;
  const parts: Text[] = [text('news-result', { ...args, outcome: outcome ?? '', name: await nameOf(db, result_by) })];
  if (result) parts.push(text('news-words', { words: result }));
  parts.push(text('next-visit', { outcome: outcome as Outcome, phone: child.phone ?? 'none' }));
  return parts;
}

const mostNumbers = 3;

/** Whom one can call. Nothing where we know no number. */
export function callText(texts: Pick<ChildrenDeps['texts'], 'render'>, language: string, carers: Carer[]): Text[] {
  const known = carers.flatMap(({ phone, name, role }) => (phone ? [text('number-of', { phone, name, role })] : []));
  if (known.length === 0) return [];
  const lines = [text('call'), ...known.slice(0, mostNumbers)];
  return [{ literal: lines.map((line) => texts.render(language, line)).join('\n') }];
}
