/** Buttons that show a picture or a paper of a child or of an open day. Each checks the right anew and leaves a line in the audit trail. */
import { wallTime } from '../../clock.ts';
import type { Choice } from '../../conversation/run.ts';
import type { Place } from '../../directory/people/places.ts';
import type { Context, Effect, EffectResult } from '../../room.ts';
import { member } from '../../room.ts';
import { textOf } from '../../texts/text-of.ts';
import { writeDate } from '../../texts/writing.ts';
import { keptChild, keptPlace } from '../base/child.ts';
import type { ChildrenDeps } from '../base/deps.ts';
import { noteLook } from '../base/trail.ts';
import { childTrendOf, childTrendPicture, childTrendWords } from './child-trend.ts';
import { kmsOf, kmsPicture, kmsWords } from './kms.ts';
import { cameOn } from './papers/day.ts';

const text = textOf('children/pictures');

/** `!children.kms.<child>` */
export const kmsTap =
  (deps: ChildrenDeps): Effect =>
  (context, args) =>
    kmsShown(deps, context, args.argument);

/** Flow `kms`. */
export const kmsOfChild =
  (deps: ChildrenDeps): Effect =>
  (context, args) =>
    args.what === 'trend'
      ? trendTap(deps)(context, { argument: args.child ?? null })
      : kmsShown(deps, context, args.child);

async function kmsShown(deps: ChildrenDeps, context: Context, id: unknown): Promise<EffectResult> {
  const { child, place } = await keptChild(context, id);
  const shown = await kmsOf(context.db, child, place, { day: today(context, place), for: 'keeper' });
  if (!shown) return { replies: [{ parts: [text('none', { child: child.name })] }] };
  await noteLook(context, place, 'kms', { child: child.id });
  const words = kmsWords(deps, shown, member(context).language);
  const choices: Choice[] = [
    { data: `!children.trend.${child.id}`, label: text('tap-trend') },
    { data: `!children.card_pdf.${child.id}`, label: text('tap-card') },
  ];
  return { replies: [{ parts: [{ literal: words }], choices, picture: kmsPicture(shown) }] };
}

/** `!children.trend.<child>` */
export const trendTap =
  (deps: ChildrenDeps): Effect =>
  async (context, args): Promise<EffectResult> => {
    const { child, place } = await keptChild(context, args.argument);
    const shown = await childTrendOf(context.db, child, place, { day: today(context, place), for: 'keeper' });
    if (!shown) return { replies: [{ parts: [text('trend-none', { child: child.name })] }] };
    await noteLook(context, place, 'tren_anak', { child: child.id });
    const { language } = member(context);
    const words = childTrendWords(deps, shown, language);
    return { replies: [{ parts: [{ literal: words }], picture: childTrendPicture(shown) }] };
  };

/** `!children.card_pdf.<child>` */
export const cardTap: Effect = async (context, args): Promise<EffectResult> => {
  const { child, place } = await keptChild(context, args.argument);
  await noteLook(context, place, 'kartu_anak', { child: child.id });
  const document = { writer: 'children.card_pdf', args: { child: child.id, made: today(context, place) } } as const;
  return { replies: [{ parts: [text('card-here', { child: child.name })], document }] };
};

/** `!children.day_pdf.<posyandu>-<day>` and `day_xlsx`. */
export const dayPdfTap: Effect = (context, args) => dayPaper(context, args.argument, 'children.day_pdf');
export const dayXlsxTap: Effect = (context, args) => dayPaper(context, args.argument, 'children.day_xlsx');

async function dayPaper(
  context: Context,
  argument: unknown,
  writer: 'children.day_pdf' | 'children.day_xlsx',
): Promise<EffectResult> {
  const [, posyandu, day] = /^(\d+)-(\d{4}-\d\d-\d\d)$/.exec(String(argument)) ?? [];
  const place = await keptPlace(context, posyandu);
  await noteLook(context, place, 'berkas_hari', { children: await cameOn(context.db, place, day!) });
  const document = { writer, args: { posyandu: place.id, day: day!, made: today(context, place) } };
  const { language } = member(context);
  const about = { posyandu: place.name, day: writeDate(day!, 'medium', language) };
  return { replies: [{ parts: [text('day-here', about)], document }] };
}

export const today = ({ now }: Context, { zone }: Place): string => wallTime(now, zone).toPlainDate().toString();
