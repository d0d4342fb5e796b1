/** `kirim rekap guntung oktober`, `kirim rekap ke camat`, `kirim rekap oktober ke saya`: to whom a recap shall go. What she wants for herself is
 *  shown and goes nowhere; what another office sends is shown as well; only her own one begins to be sent. */
import type { Reply } from '../../conversation/run.ts';
import { areaOfValue, areaValue, wholeCountry } from '../../directory/areas/areas.ts';
import { type Context, type Effect, type EffectResult, type Hears, member, Refusal } from '../../room.ts';
import { monthName } from '../../texts/month-names.ts';
import { fold } from '../../texts/reading/fold.ts';
import { textOf } from '../../texts/text-of.ts';
import type { ReportingDeps } from '../base/deps.ts';
import { currentMonth } from '../base/months.ts';
import type { Months } from '../rollup/sums.ts';
import { areasToSend, servesIn } from '../upward/offices.ts';
import { askedFor } from './asked.ts';
import { recapOf } from './rekap.ts';
import { monthsOf, spanOf, upTo, writeSpan } from './spans.ts';

type Texts = Pick<ReportingDeps, 'texts'>;
const text = textOf('reporting/kirim_rekap');

export const hearsSend =
  (deps: Texts): Hears =>
  async (context, sentence) => {
    const { person } = context;
    const said = person && behind(deps, person.language, sentence.text);
    if (!said) return undefined;
    const heard = { urgent: true, order: true } as const;
    if (said.to === 'me') return { effect: 'reporting.recap_asked', args: { text: `rekap ${said.rest}` }, ...heard };
    const own = areasToSend(person).map(areaValue);
    const now = currentMonth(context.now, person.zone);
    const asking = { text: said.rest, reader: sentence.reader, now, language: person.language };
    const { place, also, months, unread } = await askedFor(context, deps, asking);
    const [found, another] = place?.found ?? [];
    const highest = own.length === 0 && !place && servesIn(person, wholeCountry);
    const area = place ? found?.value : highest ? '' : own.length === 1 ? own[0] : undefined;
    if ((own.length === 0 && !highest) || unread.length > 0 || also || another || area === undefined) return undefined;
    // The flow itself reads a month.
    if (!place && !highest && said.to === undefined && (!months || months.from === months.to)) return undefined;
    const args = { area, name: found?.name ?? '', months: months ? writeSpan(upTo(months, now)) : '' };
    return { effect: 'reporting.recap_send_heard', args, ...heard };
  };

/** What stands behind the words for it, and to whom it shall go, where that is told. undefined: the sentence does not begin with them, or says no more. */
function behind({ texts }: Texts, language: string, sentence: string): { rest: string; to?: 'me' | 'up' } | undefined {
  const list = (id: 'start' | 'to-me' | 'upward') => texts.list(language, `reporting/kirim_rekap:${id}`).map(fold);
  const around = new Set(texts.list(language, 'inbox/words:around'));
  const words = fold(sentence).split(' ');
  const said = words.slice(words.findIndex((word) => !around.has(word))).join(' ');
  const start = list('start').find((one) => `${said} `.startsWith(`${one} `));
  if (start === undefined) return undefined;
  const rest = `${said.slice(start.length)} `;
  const found = (id: 'to-me' | 'upward') => list(id).find((one) => rest.includes(` ${one} `));
  const [mine, above] = [found('to-me'), found('upward')];
  const to = mine ? 'me' : above ? 'up' : undefined;
  const left = rest.replace(` ${mine ?? above} `, ' ').trim();
  return rest.trim() === '' ? undefined : { rest: left, ...(to && { to }) };
}

export const sendHeard: Effect = async (context, { area = '', months, name }): Promise<EffectResult> => {
  // The country's recap goes nowhere.
  if (area === '') throw new Refusal('reporting/kirim_rekap:highest');
  const own = areasToSend(member(context)).map(areaValue);
  const now = currentMonth(context.now, member(context).zone);
  const value = String(area);
  const span = months ? spanOf(String(months), now) : undefined;
  if (!own.includes(value))
    return { replies: await shownOnly(context, value, String(name), span ?? { from: now, to: now }) };
  if (span && span.from !== span.to) return { replies: [oneMonth(context, value, span)] };
  const label = { key: 'reporting/kirim_rekap:title' } as const;
  if (!span) return { replies: [], next: { flow, args: { area: value }, offer: { data: `!start.${flow}`, label } } };
  const offer = { data: begin(value, span.from), label } as const;
  return { replies: [], next: { flow, args: { area: value, period: span.from }, offer } };
};

const flow = 'reporting/kirim_rekap';
const begin = (area: string, period: string) => `!reporting.recap_begin.${area}_${period}` as const;

async function shownOnly(context: Context, area: string, name: string, months: Months): Promise<Reply[]> {
  const [first, ...others] = await recapOf(context, area, months, true);
  const place = name || areaOfValue(area);
  return first ? [{ ...first, parts: [text('own-office', { place }), ...first.parts] }, ...others] : others;
}

/** So many months are offered, the newest first. */
const mostMonths = 7;

function oneMonth(context: Context, area: string, span: Months): Reply {
  const { language } = member(context);
  const months = monthsOf(span).toReversed().slice(0, mostMonths);
  const choices = months.map((period) => ({
    data: begin(area, period),
    label: { literal: monthName(period, language) },
  }));
  return { parts: [text('one-month')], choices };
}
