/** `berapa anak yang naik bulan ini?`: the sums of her posyandu as the scales have them so far. Others read them in `rekap`. */
import { type Knows, member } from '../../room.ts';
import { monthName } from '../../texts/month-names.ts';
import { fold } from '../../texts/reading/fold.ts';
import { textOf } from '../../texts/text-of.ts';
import { childKeepers, keptPlace } from '../base/child.ts';
import { todayAt } from '../register/events.ts';
import { keptPosyandu } from '../register/kept.ts';
import { usualPlace } from '../register/usual-place.ts';
import { lastMonth } from './kunjungan.ts';
import { monthSums } from './load.ts';
import { rowNames, total } from './rows.ts';

const text = textOf('children/kunjungan');

/** `berapa kader yang hadir`: they are no children. */
const others =
  /^(?:kader|peserta|undangan|rapat|rakor|orang|ibu|posyandu|laporan|lansia|bumil|hamil|persen|harga|rp|pmt)$/;

/** Older ones stand in `rekap` and `tren`. */
const monthsBack = 12;

export const knowsHowMany: Knows = async (context, { says, words }) => {
  const { grants = [] } = context.person ?? {};
  const asked = says('children/kunjungan:how-many') && says('children/kunjungan:counted');
  if (!asked || words.some((word) => others.test(word)) || !grants.some(({ role }) => childKeepers.includes(role)))
    return undefined;
  const places = await keptPosyandu(context);
  const row = await usualPlace(context, places);
  // Of many posyandu the table tells it.
  if (!row)
    return [
      {
        parts: [text('many-posyandu')],
        choices: [{ data: '!start.children/tabel_umur', label: { key: 'children/tabel_umur:title' } }],
      },
    ];
  const place = await keptPlace(context, row.id);
  const { language } = member(context);
  const period = saidMonth(words.join(' '), todayAt(context.now, place), language) ?? (await lastMonth(context, place));
  const sums = period === undefined ? undefined : await monthSums(context.db, place, period);
  if (period === undefined || !sums) return [{ parts: [noneText(place.name, period, language)] }];
  const counts = Object.fromEntries(rowNames.map((name) => [name, total(sums.rows[name])]));
  return [
    {
      parts: [text('sums', { posyandu: place.name, month: monthName(period, language), ...counts })],
      choices: [{ data: `!children.visits.${place.id}_${period}`, label: text('title') }],
    },
  ];
};

const noneText = (posyandu: string, period: string | undefined, language: string) =>
  period === undefined
    ? text('none', { posyandu })
    : text('none-month', { posyandu, month: monthName(period, language) });

/** undefined: none is named. */
function saidMonth(said: string, today: string, language: string): string | undefined {
  const now = Temporal.PlainDate.from(today).toPlainYearMonth();
  if (/\bbulan (?:ini|skrg|sekarang)\b/.test(said)) return now.toString();
  if (/\b(?:bulan|bln) (?:lalu|kemarin|kmrn|sebelumnya)\b/.test(said)) return now.subtract({ months: 1 }).toString();
  const months = Array.from({ length: monthsBack }, (_, back) => now.subtract({ months: back }).toString());
  return months.find((one) => said.split(' ').includes(fold(monthName(one, language)).split(' ')[0]!));
}
