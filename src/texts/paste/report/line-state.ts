import { type Claim, type Context, leave, type Said, type Waiting } from './claims.ts';
import type { Figure } from './figures.ts';
import type { Places } from './heads.ts';
import type { Item } from './items.ts';
import { isHedge, isMending, isNegligible, labelsIn, type Word } from './labels.ts';
import type { Names } from './names.ts';

export class LineState {
  protected readonly line: string;
  protected readonly items: Item[];
  protected readonly names: Names;
  protected readonly places: Places;
  protected readonly said: Said;
  protected context: Context;
  protected run: Word[] = [];
  /** The words before a heading. */
  protected before: Word[] = [];
  /** Where what is not accounted for yet begins. */
  protected from = 0;
  protected last: Claim | undefined;
  /** Where its figure ends. */
  protected end = 0;
  protected labels: Waiting[] = [];
  protected claimed = false;
  protected single = false;
  protected odd = false;
  protected mends = false;
  /** What was denied, until it is said what is right. */
  protected denied = '';

  constructor(line: string, items: Item[], names: Names, places: Places, said: Said) {
    this.line = line;
    this.items = items;
    this.names = names;
    this.places = places;
    this.said = said;
    this.context = { ...said.section };
  }

  protected labelsOf(run: Word[], count: number): Waiting[] | undefined {
    // `SKDN Melati 2 Nov: 41-40-36-26`
    if (run.every(({ joint }) => joint) && count > 2 && this.before.length > 0)
      return this.labelsOf(this.before, count);
    // `40 ditimbang dari 45`: the 45 is what they are counted out of.
    if (this.names.lexicon.words.of.has(run.at(-1)?.written ?? '')) return undefined;
    const labels = labelsIn(run, count, this.names, this.context.of);
    const now = run.some(({ written }, at) => written === 'ini' && run[at - 1]?.word === 'bulan');
    if (!labels || now) return this.afterMonth(run, count);
    const written = this.line.slice(this.from, run.at(-1)?.end);
    return labels.map((label) => ({ label, written: written.trim(), context: this.context }));
  }

  /** `laporan bulan lalu S 42`, `bulan ini S 45`, `0-11 bln S 8`: words before the name say which figures these are. */
  protected afterMonth(run: Word[], count: number): Waiting[] | undefined {
    const at = run.findIndex(
      ({ word, written }, index) =>
        word.startsWith('@') || (run[index - 1]?.word === 'bulan' && (word === 'lalu' || written === 'ini')),
    );
    const band = run[at]?.word.startsWith('@');
    const before = run.slice(0, band ? at : at - 1);
    if (at < 0 || !before.every((one) => one.joint || isNegligible(one, this.names))) return undefined;
    const labels = labelsIn(run.slice(at + 1), count, this.names);
    if (!labels) return undefined;
    if (band) this.context = { ...this.context, band: true };
    else if (run[at]!.word === 'lalu') this.lastMonth(run.slice(at - 1, at + 1));
    else this.month(this.places.today.slice(0, 7), 'bulan ini');
    return labels.map((label) => ({ label, written: '', context: this.context }));
  }

  protected lastMonth(run: Word[]) {
    const month = Temporal.PlainYearMonth.from(this.places.today.slice(0, 7)).subtract({ months: 1 }).toString();
    this.month(month, this.line.slice(run[0]!.start, run.at(-1)!.end));
  }

  protected month(value: string, written: string) {
    this.context = { ...this.context, month: value };
    this.said.section = { ...this.said.section, month: value };
    this.said.heads.push({ kind: 'month', start: 0, end: 0, written, value });
  }

  protected assign(labels: Waiting[], figure: Figure, end: number) {
    const names = this.names;
    const hedge = this.run.find((one) => isHedge(one, names) && names.code(one.word) === undefined);
    const mends = this.mends || this.run.some((one) => isMending(one, names));
    const written = this.line
      .slice(this.from, end)
      .replace(/^[\s,;.:()|/-]+/, '')
      .trim();
    const many = labels.length > 1;
    const fits = many ? figure.numbers.length === labels.length : true;
    if (!fits) {
      leave(this.said, written, names);
    } else {
      labels.forEach(({ label, context }, at) => {
        const halves = this.said.pairs && !many && figure.numbers.length === 2 && label.meanings[0]!.field.sexes;
        const [first = 0, second = 0] = this.said.pairs === 'PL' ? figure.numbers.toReversed() : figure.numbers;
        const one = halves
          ? { ...figure, numbers: [first + second], count: { total: first + second, L: first, P: second } }
          : many
            ? { ...figure, written: String(figure.numbers[at]), numbers: [figure.numbers[at]!] }
            : figure;
        const doubt = hedge ? ('about' as const) : label.strange ? ('other-words' as const) : undefined;
        const claim: Claim = {
          label,
          figure: one,
          written: many ? `${label.meanings[0]!.field.name} ${one.written}` : written,
          mends,
          context: { ...this.context, ...context },
          ...(doubt && { doubt }),
        };
        this.said.claims.push(claim);
        this.last = claim;
      });
    }
    if (this.denied !== '' && labels !== this.labels) leave(this.said, this.denied, names);
    this.denied = '';
    this.mends ||= mends;
    this.single = !this.claimed && labels.length === 1;
    this.claimed = true;
    this.labels = [];
    this.run = [];
    this.from = end;
    this.end = end;
  }
}
