/** One report with all its figures, who told it, what is unusual about it, and what became of it so far. */
import type { Choice, Reply, Text } from '../../../conversation/run.ts';
import { zoneOf } from '../../../directory/areas/areas.ts';
import { shownTo } from '../../../directory/people/shown-to.ts';
import { type Context, member } from '../../../room.ts';
import { monthName } from '../../../texts/month-names.ts';
import { textOf } from '../../../texts/text-of.ts';
import type { ReportingDeps } from '../../base/deps.ts';
import { figures, rateArgs, skdn } from '../../base/indicators.ts';
import { reporters } from '../../base/rights.ts';
import { changesText, figureName, findingText } from '../looked/said.ts';
import { stateText } from '../looked/state.ts';
import { backTap, historyTap, listTap, registerTap, rightTap } from '../looked/taps.ts';
import type { Looked } from '../looked/waiting.ts';

const text = textOf('reporting/periksa');
type Deps = Pick<ReportingDeps, 'texts'>;

const more = ['VA6', 'VA12', 'kader', 'bayi', 'balita', 'wus', 'pus', 'bumil', 'busui', 'births', 'bdeaths', 'mdeaths'];

export async function oneReply({ texts }: Deps, context: Context, looked: Looked): Promise<Reply> {
  const { language, id } = member(context);
  const { place, period, report, findings, before } = looked;
  const now = skdn(report.answers);
  const changes = changesText(texts, language, before, report.answers);
  const parts: Text[] = [
    text('one', { posyandu: place.name, area: place.areaName, month: monthName(period, language) }),
    await stateText(context.db, report, zoneOf(place.area), language),
    { key: 'reporting/lapor:stored', args: { figures: figures(now) } },
    { key: 'reporting/lapor:rates', args: rateArgs(now, language) },
    ...others(texts, language, looked),
    ...(await ownWords(context, looked)),
    ...(before ? [text('one-corrected', { changes: changes ?? 'none' })] : []),
    ...(findings.length > 0 ? [text('one-unusual', { lines: lines(texts, language, findings) })] : []),
    ...(report.filedBy === id ? [text('one-own')] : []),
  ];
  return { parts, choices: choicesFor(looked, id) };
}

const lines = (texts: Deps['texts'], language: string, findings: Looked['findings']): string =>
  findings.map((one) => `- ${texts.render(language, findingText(texts, language, one))}`).join('\n');

/** `Vitamin A biru 5 · Kader bertugas 5 · Bayi 9` */
function others(texts: Deps['texts'], language: string, { report: { answers } }: Looked): Text[] {
  const told = more.flatMap((name) => {
    const value = answers[name];
    return typeof value === 'number' ? [`${figureName(texts, language, name)} ${value}`] : [];
  });
  return told.length > 0 ? [{ literal: told.join(' · ') }] : [];
}

async function ownWords(context: Context, { place, report }: Looked): Promise<Text[]> {
  const shown = async (words: unknown) =>
    typeof words === 'string'
      ? shownTo(context.db, context.person, { posyandu: place.id }, words, reporters)
      : undefined;
  const [problems, reason] = [await shown(report.answers.problems), await shown(report.answers.reason)];
  return [
    ...(problems === undefined ? [] : [{ key: 'reporting/rekap:problems', args: { text: problems } } as const]),
    ...(reason === undefined ? [] : [{ key: 'reporting/rekap:reason', args: { text: reason } } as const]),
  ];
}

function choicesFor({ key, report }: Looked, person: number): Choice[] {
  const photos = Array.isArray(report.answers.register) && report.answers.register.length > 0;
  const own = report.filedBy === person;
  // Also of one that is with its kader: she may have heard the answer by telephone, and a typed `benar` must not reach an older message.
  return [
    ...(report.verifiedAt === null && !own ? [rightTap(key)] : []),
    ...(own ? [] : [backTap(key)]),
    ...(photos ? [registerTap(key)] : []),
    historyTap(key),
    listTap,
  ];
}
