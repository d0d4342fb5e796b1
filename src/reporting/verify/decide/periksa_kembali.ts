/** Flow `periksa_kembali`: one report goes back to its kader, with a remark at a figure. */
import type { Option } from '../../../conversation/run.ts';
import { hiddenNote } from '../../../directory/people/shown-to.ts';
import { type Effect, type EffectResult, type Lookup, member, Refusal } from '../../../room.ts';
import { monthName } from '../../../texts/month-names.ts';
import { textOf } from '../../../texts/text-of.ts';
import type { ReportingDeps } from '../../base/deps.ts';
import { figures, skdn } from '../../base/indicators.ts';
import { findingText } from '../looked/said.ts';
import { listTap } from '../looked/taps.ts';
import { type Looked, lookedAt } from '../looked/waiting.ts';
import { figureIn } from '../reading/figure-in.ts';
import { giveBack } from './decide.ts';

const text = textOf('reporting/periksa');
type Deps = Pick<ReportingDeps, 'texts'>;

async function current(context: Parameters<Lookup>[0], key: unknown): Promise<Looked> {
  const { looked, version } = await lookedAt(context, key);
  if (!looked || looked.report.version !== version) throw new Refusal('reporting/periksa:changed-now');
  return looked;
}

/** The report as it stands above the question. */
export const returnAbout: Lookup = async (context, args) => {
  const { place, period, report } = await current(context, args.report);
  return {
    posyandu: place.name,
    month: monthName(period, member(context).language),
    figures: figures(skdn(report.answers)),
  };
};

/** Options: what is unusual, each a remark that need not be typed; all figures; not at all. */
export const returnWhys =
  ({ texts }: Deps): Lookup =>
  async (context, args): Promise<Option[]> => {
    const { language } = member(context);
    const { findings } = await current(context, args.report);
    return [
      ...findings.slice(0, 6).map((one, at) => ({
        value: `f${at}`,
        label: texts.render(language, findingText(texts, language, one)),
      })),
      { value: 'all', label: texts.render(language, text('why-all')) },
      { value: 'keep', label: texts.render(language, text('why-keep')) },
    ];
  };

/** Ends the flow. */
export const returned =
  ({ texts }: Deps): Effect =>
  async (context, args): Promise<EffectResult> => {
    const { language } = member(context);
    if (args.remark === 'keep') return { replies: [{ parts: [text('kept')], choices: [listTap] }] };
    const looked = await current(context, args.report);
    const said = String(args.remark).trim();
    const finding = /^f\d$/.test(said) ? looked.findings[Number(said.slice(1))] : undefined;
    const remark = finding
      ? texts.render(language, findingText(texts, language, finding))
      : texts.render(language, said === 'all' ? text('why-all-asked') : { literal: said });
    const figure = finding ? finding.figure || undefined : figureIn(texts, language, said);
    const outcome = await giveBack(context, looked, { figure, remark });
    if (outcome !== 'done') throw new Refusal('reporting/periksa:changed-now');
    const about = { posyandu: looked.place.name, month: monthName(looked.period, language), remark };
    const parts = [text('given-back', about), ...hiddenNote('others', said)];
    return { replies: [{ parts, choices: [listTap] }] };
  };
