/** What is said of reports while no list is open: `melati 1 benar`, `kembalikan mawar 2: N terlalu besar`, `riwayat laporan melati 1 oktober`; of a
 *  kader whose report came back, that it is right. */
import { carers } from '../../directory/people/carers.ts';
import { posyanduOf } from '../../directory/people/rights.ts';
import { type Context, type Effect, type EffectResult, type Heard, type Hears, member } from '../../room.ts';
import { plain, tokens } from '../../texts/reading/fold.ts';
import { textOf } from '../../texts/text-of.ts';
import type { ReportingDeps } from '../base/deps.ts';
import { closedMs, posyanduViewers } from '../base/rights.ts';
import { withKader } from './decide/periksa_tetap.ts';
import { isWaiting, lookedAfter } from './looked/waiting.ts';
import { decide, severalNames, showOne } from './periksa.ts';
import { decisionIn, listNamed } from './reading/read.ts';
import { newestMonth, whichReport } from './reading/which.ts';

const text = textOf('reporting/periksa');
type Deps = Pick<ReportingDeps, 'texts' | 'doubts'>;

const longest = 500;

export const hearsReports =
  (deps: Deps): Hears =>
  async (context, sentence): Promise<Heard | undefined> => {
    const { person } = context;
    const said = sentence.text.trim();
    if (!person || sentence.open || said.length > longest || sentence.reader.emergency(said)) return undefined;
    const words = tokens(plain(said)).map((one) => one.text);
    const has = (name: string) => words.some((word) => listNamed(deps, person.language, name).includes(word));
    const begins = (name: string) =>
      listNamed(deps, person.language, name).some((start) => `${words.join(' ')} `.startsWith(`${start} `));
    if (begins('history')) {
      const found = await historyIn(deps, context, said);
      if (found) return { effect: 'reporting.history_of', args: found };
    }
    const holds = (roles: readonly string[]) => person.grants.some(({ role }) => roles.includes(role));
    if (holds(carers) && (has('right') || has('wrong') || begins('check'))) return ofCarer(deps, context, said);
    if (holds(['kader']) && begins('stands')) return ofKader(context, said);
    return undefined;
  };

async function ofCarer(deps: Deps, context: Context, said: string): Promise<Heard | undefined> {
  const all = await lookedAfter(context);
  const { language } = member(context);
  const words = tokens(plain(said))
    .filter(({ kind }) => kind !== 'sign')
    .map((one) => one.text);
  const list = ['right', 'all', 'around'].flatMap((name) => listNamed(deps, language, name));
  const says = (name: string) => words.some((word) => listNamed(deps, language, name).includes(word));
  const toAll = says('right') && says('all') && words.every((word) => list.includes(word));
  // Nothing is confirmed that she has not seen.
  if (toAll)
    return all.some(({ report }) => isWaiting(report)) ? { effect: 'reporting.check_begin', args: {} } : undefined;
  const read = decisionIn(deps, context, withoutCheck(deps, language, said), all);
  return read ? { effect: 'reporting.check_said', args: { text: said } } : undefined;
}

/** `periksa melati 1 oktober` without its first words. */
function withoutCheck(deps: Deps, language: string, said: string): string {
  const start = listNamed(deps, language, 'check')
    .filter((one) => said.toLowerCase().startsWith(`${one} `))
    .sort((a, b) => b.length - a.length)[0];
  return start === undefined ? said : said.slice(start.length).trim();
}

/** Acts on what was heard. */
export const checkSaid =
  (deps: Deps): Effect =>
  async (context, args): Promise<EffectResult> => {
    const all = await lookedAfter(context);
    const said = withoutCheck(deps, member(context).language, String(args.text));
    const read = decisionIn(deps, context, said, all);
    if (!read) return { replies: [{ parts: [text('unread')] }] };
    if ('several' in read)
      return { replies: [{ parts: [text('which', { names: severalNames(context, all, read.several) })] }] };
    if ('show' in read) return showOne(deps, context, read.show);
    // All of a list that she has not seen are not meant by it.
    return decide(deps, context, { right: read.decision.right, wrong: read.decision.wrong });
  };

/** With a reason it is said at once; `sudah benar` alone is asked why. */
async function ofKader(context: Context, said: string): Promise<Heard | undefined> {
  const [only, ...others] = await withKader(context);
  if (only === undefined || others.length > 0) return undefined;
  return { effect: 'reporting.stands_said', args: { report: only, text: said } };
}

export const standsSaid =
  (deps: Deps): Effect =>
  async (context, args): Promise<EffectResult> => {
    const said = String(args.text);
    const start = listNamed(deps, member(context).language, 'stands')
      .filter((one) => plain(said).toLowerCase().startsWith(one))
      .sort((a, b) => b.length - a.length)[0];
    const reason = said
      .slice(start?.length ?? 0)
      .replace(/^[\s,.:;-]+(?:(?:bu|pak|ya|mbak|bidan)\b[\s,.:;-]*)*/i, '')
      .trim();
    const known = { report: String(args.report), ...(reason.length >= shortestReason && { reason }) };
    return { replies: [], next: { flow: 'reporting/periksa_tetap', args: known } };
  };

/** `bu`, `ya bu` is no reason. */
const shortestReason = 8;

/** The posyandu and the month that are named behind the word. */
async function historyIn(deps: Deps, context: Context, said: string) {
  const places = await posyanduOf(context.db, member(context), posyanduViewers, undefined, context.now - closedMs);
  const { found, period } = whichReport(deps, context, said, places);
  const [only, ...others] = found;
  if (!only || others.length > 0) return undefined;
  return { posyandu: String(only.id), period: period ?? (await newestMonth(context, only)) };
}
