/** What the lines of a report say, one figure after the other. Nothing that is written gets lost: it is claimed for a question, said to be unread, or one
 *  of the words that are usually written beside figures. Pure. */
import type { PasteField } from '../../../conversation/reader.ts';
import type { DoubtId } from '../../reading/readings.ts';
import type { Figure } from './figures.ts';
import type { Head, Places } from './heads.ts';
import type { Item } from './items.ts';
import { isHedge, isMending, isNegligible, type Label, labelsIn, type Word } from './labels.ts';
import type { Names } from './names.ts';

/** A name that waits for its figure. */
export interface Waiting {
  label: Label;
  written: string;
  context: Context;
}

/** Under which heading a figure stands. */
export interface Context {
  month?: string;
  post?: Head;
  sex?: 'L' | 'P';
  band?: boolean;
  visitors?: boolean;
  of?: string[];
  /** The whole part has no place in the form. */
  elsewhere?: boolean;
}

export interface Claim {
  label: Label;
  figure: Figure;
  written: string;
  mends: boolean;
  context: Context;
  doubt?: DoubtId;
}

export interface Said {
  claims: Claim[];
  heads: Head[];
  /** Not understood. */
  rest: string[];
  /** Understood, but the form has no field for it. */
  elsewhere: string[];
  /** Values of questions that are no figures, as written. */
  words: { field: PasteField; written: string }[];
  /** A heading says that pairs are boys and girls. */
  pairs: false | 'LP' | 'PL';
  /** Names that wait for the figures of the next lines. */
  waiting: Waiting[];
  /** The name whose figure stood alone in the line above: its boys and girls may follow. */
  above?: Waiting | undefined;
  section: Context;
  sent: Set<string>;
}

export const nothingSaid = (): Said => ({
  claims: [],
  heads: [],
  rest: [],
  elsewhere: [],
  words: [],
  pairs: false,
  waiting: [],
  section: {},
  sent: new Set(),
});

/** Tells what could not be read, under the right heading. */
export function leave(said: Said, written: string, names: Names, elsewhere = false) {
  const bare = written.replace(/^[\s,;:.)|/=-]+|[\s,;:(|/=-]+$/g, '').trim();
  if (!/[\p{L}\d]/u.test(bare)) return;
  const words = bare.toLowerCase().match(/[\p{L}\p{M}\d]+/gu) ?? [];
  const known = elsewhere || words.some((word) => names.lexicon.is('elsewhere', word));
  (known ? said.elsewhere : said.rest).push(bare);
}

/** Reads the items of one line. */
export function readLine(line: string, items: Item[], names: Names, places: Places, said: Said) {
  new LineReader(line, items, names, places, said).read();
}

class LineReader {
  readonly #line: string;
  readonly #items: Item[];
  readonly #names: Names;
  readonly #places: Places;
  readonly #said: Said;
  #context: Context;
  #run: Word[] = [];
  /** The words before a heading. */
  #before: Word[] = [];
  /** Where what is not accounted for yet begins. */
  #from = 0;
  #last: Claim | undefined;
  /** Where its figure ends. */
  #end = 0;
  #labels: Waiting[] = [];
  #claimed = false;
  #single = false;
  #odd = false;
  #mends = false;
  /** What was denied, until it is said what is right. */
  #denied = '';

  constructor(line: string, items: Item[], names: Names, places: Places, said: Said) {
    this.#line = line;
    this.#items = items;
    this.#names = names;
    this.#places = places;
    this.#said = said;
    this.#context = { ...said.section };
  }

  read() {
    for (let at = 0; at < this.#items.length; at++) at += this.#take(at);
    this.#endClause(this.#line.length, true);
    this.#endLine();
  }

  /** Takes the item; how many more it took. */
  #take(at: number): number {
    const item = this.#items[at]!;
    switch (item.type) {
      case 'word':
        this.#run.push(item);
        return this.#takeChoice(at);
      case 'figure':
        return this.#takeFigure(at, item.figure, item);
      case 'head':
        this.#takeHead(item.head, at);
        return 0;
      default:
        return this.#takeSign(at, item.sign, item);
    }
  }

  #takeSign(at: number, sign: string, item: Item): number {
    const next = this.#items[at + 1];
    if (sign === '(') return this.#takeBracket(at);
    if (/^[:=]$/.test(sign)) {
      if ((next?.type === 'word' || (next?.type === 'head' && next.head.kind !== 'aside')) && this.#run.length > 0)
        this.#prefix(item.end);
      return 0;
    }
    if (/^[/&+-]$/.test(sign)) {
      this.#run.push({ word: sign, written: sign, unsure: false, start: item.start, end: item.end, joint: true });
      return 0;
    }
    if (/^[,;.|)!?]$/.test(sign)) {
      // `Sdr. 45` or `posy. melati`: a dot behind a short word parts nothing; a dot behind a letter of the form (`S.45`) neither.
      if (sign === '.' && this.#run.length > 0 && (next?.type === 'figure' || this.#isShortened(item))) return 0;
      this.#endClause(item.start);
      this.#from = item.end;
      return 0;
    }
    return 0;
  }

  /** `vit. A`, `jml. balita` */
  #isShortened({ start }: Item): boolean {
    const last = this.#run.at(-1);
    return last !== undefined && last.end === start && last.written.length <= 4 && last.written !== last.word;
  }

  /** `(S)` and `(tidak hadir)` before a figure belong to its name; other brackets are a clause of their own. */
  #takeBracket(at: number): number {
    const close = this.#items.findIndex((item, index) => index > at && item.type === 'sign' && item.sign === ')');
    const inside = close < 0 ? [] : this.#items.slice(at + 1, close);
    const onlyWords = inside.length > 0 && inside.every(({ type }) => type === 'word');
    let behind = close + 1;
    const signAt = (index: number) => {
      const item = this.#items[index];
      return item?.type === 'sign' ? item.sign : '';
    };
    while (/^[:=-]$/.test(signAt(behind))) behind++;
    const code = inside.length === 1 && inside[0]!.type === 'word' && this.#names.code(inside[0]!.word) !== undefined;
    if (onlyWords && this.#run.length > 0 && (code || this.#items[behind]?.type === 'figure')) {
      for (const item of inside) if (item.type === 'word') this.#run.push({ ...item, bracket: true });
      return close - at;
    }
    const figure = inside.length === 1 && inside[0]!.type === 'figure' ? inside[0]!.figure : undefined;
    if (figure && this.#last && this.#run.length === 0 && this.#isSplit(figure)) {
      this.#from = this.#items[close]!.end;
      return close - at;
    }
    // `S(45)`
    if (this.#run.length > 0 && inside.every(({ type }) => type === 'figure') && inside.length === 1) return 0;
    this.#endClause(this.#items[at]!.start);
    this.#from = this.#items[at]!.end;
    return 0;
  }

  /** `K=60(29/31)`: the two parts of what was just told. */
  #isSplit({ numbers }: Figure): boolean {
    const { figure, label } = this.#last!;
    const [first = 0, second = 0] = numbers;
    if (numbers.length !== 2 || figure.numbers.length !== 1 || first + second !== figure.numbers[0]) return false;
    if (this.#said.pairs && label.meanings[0]?.field.sexes)
      figure.count = { total: figure.numbers[0]!, L: first, P: second };
    return true;
  }

  #takeFigure(at: number, figure: Figure, item: Item): number {
    const { end } = item;
    if (this.#context.elsewhere) return 0;
    const run = this.#run.filter(({ written }) => written !== 'bukan');
    const waits = this.#labels.length > 0 && run.every((one) => one.joint || isNegligible(one, this.#names));
    const labels = this.#labelsOf(run, figure.numbers.length || 1) ?? (waits ? this.#labels : undefined);
    const denied = this.#run.some(({ written }) => written === 'bukan');
    if (labels && denied) {
      // `bukan 45 tapi 46`
      this.#labels = labels;
      this.#denied = this.#line.slice(this.#from, end);
      this.#run = [];
      this.#mends = true;
      return 0;
    }
    if (labels) {
      this.#assign(labels, figure, end);
      return 0;
    }
    if (run.every((one) => one.joint || isNegligible(one, this.#names) || isMending(one, this.#names))) {
      if (this.#mayBeBelow(figure, at)) return 0;
      if (this.#isListNumber(figure, at)) {
        this.#from = end;
        return 0;
      }
      const taken = this.#numberFirst(at, figure);
      if (taken > 0) return taken;
    }
    this.#unread(at, end);
    return this.#unitsBehind(at);
  }

  #labelsOf(run: Word[], count: number): Waiting[] | undefined {
    // `SKDN Melati 2 Nov: 41-40-36-26`
    if (run.every(({ joint }) => joint) && count > 2 && this.#before.length > 0)
      return this.#labelsOf(this.#before, count);
    // `40 ditimbang dari 45`: the 45 is what they are counted out of.
    if (this.#names.lexicon.words.of.has(run.at(-1)?.written ?? '')) return undefined;
    const labels = labelsIn(run, count, this.#names, this.#context.of);
    const now = run.some(({ written }, at) => written === 'ini' && run[at - 1]?.word === 'bulan');
    if (!labels || now) return this.#afterMonth(run, count);
    const written = this.#line.slice(this.#from, run.at(-1)?.end);
    return labels.map((label) => ({ label, written: written.trim(), context: this.#context }));
  }

  /** `laporan bulan lalu S 42`, `bulan ini S 45`, `0-11 bln S 8`: words before the name say which figures these are. */
  #afterMonth(run: Word[], count: number): Waiting[] | undefined {
    const at = run.findIndex(
      ({ word, written }, index) =>
        word.startsWith('@') || (run[index - 1]?.word === 'bulan' && (word === 'lalu' || written === 'ini')),
    );
    const band = run[at]?.word.startsWith('@');
    const before = run.slice(0, band ? at : at - 1);
    if (at < 0 || !before.every((one) => one.joint || isNegligible(one, this.#names))) return undefined;
    const labels = labelsIn(run.slice(at + 1), count, this.#names);
    if (!labels) return undefined;
    if (band) this.#context = { ...this.#context, band: true };
    else if (run[at]!.word === 'lalu') this.#lastMonth(run.slice(at - 1, at + 1));
    else this.#month(this.#places.today.slice(0, 7), 'bulan ini');
    return labels.map((label) => ({ label, written: '', context: this.#context }));
  }

  #lastMonth(run: Word[]) {
    const month = Temporal.PlainYearMonth.from(this.#places.today.slice(0, 7)).subtract({ months: 1 }).toString();
    this.#month(month, this.#line.slice(run[0]!.start, run.at(-1)!.end));
  }

  #month(value: string, written: string) {
    this.#context = { ...this.#context, month: value };
    this.#said.section = { ...this.#said.section, month: value };
    this.#said.heads.push({ kind: 'month', start: 0, end: 0, written, value });
  }

  #assign(labels: Waiting[], figure: Figure, end: number) {
    const names = this.#names;
    const hedge = this.#run.find((one) => isHedge(one, names) && names.code(one.word) === undefined);
    const mends = this.#mends || this.#run.some((one) => isMending(one, names));
    const written = this.#line
      .slice(this.#from, end)
      .replace(/^[\s,;.:()|/-]+/, '')
      .trim();
    const many = labels.length > 1;
    const fits = many ? figure.numbers.length === labels.length : true;
    if (!fits) {
      leave(this.#said, written, names);
    } else {
      labels.forEach(({ label, context }, at) => {
        const halves = this.#said.pairs && !many && figure.numbers.length === 2 && label.meanings[0]!.field.sexes;
        const [first = 0, second = 0] = this.#said.pairs === 'PL' ? figure.numbers.toReversed() : figure.numbers;
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
          context: { ...this.#context, ...context },
          ...(doubt && { doubt }),
        };
        this.#said.claims.push(claim);
        this.#last = claim;
      });
    }
    if (this.#denied !== '' && labels !== this.#labels) leave(this.#said, this.#denied, names);
    this.#denied = '';
    this.#mends ||= mends;
    this.#single = !this.#claimed && labels.length === 1;
    this.#claimed = true;
    this.#labels = [];
    this.#run = [];
    this.#from = end;
    this.#end = end;
  }

  /** `1 anak bulan lalu tidak datang`, `5 kader`: the name stands behind the figure. */
  #numberFirst(at: number, figure: Figure): number {
    let next = at + 1;
    const behind: Word[] = [];
    for (; this.#isNameAt(next); next++) {
      const item = this.#items[next]!;
      if (item.type === 'word') behind.push(item);
    }
    if (this.#items[next]?.type === 'figure' && this.#endsWithFigure(next)) return 0;
    for (let length = behind.length; length > 0; length--) {
      const part = behind.slice(0, length);
      const others = behind.slice(length);
      const labels = labelsIn(part, 1, this.#names, this.#context.of);
      const clear = others.every((one) => isNegligible(one, this.#names));
      if (labels?.length !== 1 || !clear || (others.length > 0 && this.#items[next]?.type === 'figure')) continue;
      this.#run = part;
      this.#assign([{ label: labels[0]!, written: '', context: this.#context }], figure, part.at(-1)!.end);
      return this.#items.findIndex((item) => item.end === part.at(-1)!.end) - at;
    }
    return 0;
  }

  /** A word, or a stroke between two words. */
  #isNameAt(at: number): boolean {
    const item = this.#items[at];
    const stroke = item?.type === 'sign' && item.sign === '/';
    return (
      item?.type === 'word' || (stroke && this.#items[at - 1]?.type === 'word' && this.#items[at + 1]?.type === 'word')
    );
  }

  /** `44 balita yang datang 39`: names stand before their figures, so the first figure has none. */
  #endsWithFigure(from: number): boolean {
    let at = from;
    while (this.#items[at + 1] && /^(?:word|figure)$/.test(this.#items[at + 1]!.type)) at++;
    const before = this.#items[at - 1];
    const base = before?.type === 'word' && this.#names.lexicon.words.of.has(before.written);
    return this.#items[at]!.type === 'figure' && !base;
  }

  /** Names stood in the lines above, and their figures stand here. */
  #mayBeBelow(figure: Figure, at: number): boolean {
    const { waiting } = this.#said;
    const alone = this.#items.every(({ type }, index) => index === at || type === 'sign' || type === 'figure');
    const { numbers, count } = figure;
    const halves = count !== undefined && (count.L !== undefined || count.P !== undefined);
    const above = waiting.length === 1 ? waiting[0] : this.#said.above;
    if (alone && halves && above && !this.#odd) {
      this.#assign([above], figure, this.#items[at]!.end);
      this.#said.above = above;
      return true;
    }
    if (!alone || waiting.length === 0 || this.#claimed || this.#odd) return false;
    const figures = this.#items.filter(({ type }) => type === 'figure').length;
    if (numbers.length === waiting.length) {
      this.#said.waiting = [];
      this.#assign(waiting, figure, this.#items[at]!.end);
      return true;
    }
    if (numbers.length !== 1 || figures !== 1) return false;
    const [first, ...others] = waiting;
    this.#assign([first!], figure, this.#items[at]!.end);
    this.#said.waiting = others;
    return true;
  }

  /** `S: 45 2. K: 45` */
  #isListNumber({ numbers, count }: Figure, at: number): boolean {
    const [sign, word] = [this.#items[at + 1], this.#items[at + 2]];
    return (
      this.#last !== undefined &&
      !count &&
      numbers.length === 1 &&
      numbers[0]! < 40 &&
      sign?.type === 'sign' &&
      /^[.)]$/.test(sign.sign) &&
      word?.type === 'word'
    );
  }

  #unread(at: number, end: number) {
    const until = this.#unitsBehind(at);
    leave(this.#said, this.#line.slice(this.#from, until > 0 ? this.#items[at + until]!.end : end), this.#names);
    this.#from = until > 0 ? this.#items[at + until]!.end : end;
    this.#run = [];
    this.#labels = [];
    this.#odd = true;
    this.#last = undefined;
  }

  /** `obat cacing 4 anak`: the words that say what was counted go with an unread figure, unless they name the next one. */
  #unitsBehind(at: number): number {
    let next = at + 1;
    while (this.#items[next]?.type === 'word') next++;
    const words = this.#items.slice(at + 1, next) as Word[];
    const sign = this.#items[next];
    const named = sign?.type === 'sign' && /^[:=.-]$/.test(sign.sign) && this.#items[next + 1]?.type === 'figure';
    return sign?.type === 'figure' || named || labelsIn(words, 1, this.#names) ? 0 : words.length;
  }

  /** Words before a colon that no figure follows: a heading for what stands behind them. */
  #prefix(end: number) {
    const run = this.#run;
    const names = this.#names;
    const words = run.filter(({ joint }) => !joint);
    const is = (list: 'visitors-heading' | 'elsewhere' | 'mending') =>
      words.some(({ written }) => names.lexicon.is(list, written));
    const { male, female } = names.lexicon.words;
    const lalu = words.findIndex(({ word }, at) => word === 'lalu' && words[at - 1]?.word === 'bulan');
    const labels = labelsIn(run, 1, names);
    const written = this.#line.slice(this.#from, end);
    const now = words.findIndex(({ written }, at) => written === 'ini' && words[at - 1]?.word === 'bulan');
    if (now > 0 && !labels && !this.#claimed) this.#month(this.#places.today.slice(0, 7), 'bulan ini');
    else if (words.length <= 2 && words.some((one) => male.has(one.written)))
      this.#context = { ...this.#context, sex: 'L' };
    else if (words.length <= 2 && words.some((one) => female.has(one.written)))
      this.#context = { ...this.#context, sex: 'P' };
    else if (words.some(({ word }) => word.startsWith('@')) && !labels)
      this.#context = { ...this.#context, band: true };
    else if (is('visitors-heading') && !labels) this.#context = { ...this.#context, visitors: true };
    else if (labels) this.#context = { ...this.#context, of: words.map(({ word }) => word) };
    else if (lalu > 0 && !this.#claimed) {
      this.#lastMonth(words.slice(lalu - 1, lalu + 1));
      const others = words.filter((one, at) => at !== lalu && at !== lalu - 1 && !isNegligible(one, names));
      if (others.length > 0) leave(this.#said, written, names);
    } else if (words.every((one) => isNegligible(one, names) || isMending(one, names))) this.#mends ||= is('mending');
    else if (is('elsewhere') && !this.#claimed) {
      leave(this.#said, this.#line.slice(this.#from), names, true);
      this.#context = { ...this.#context, elsewhere: true };
    } else leave(this.#said, written, names);
    this.#run = [];
    this.#from = end;
  }

  #takeHead(head: Head, at: number) {
    const names = this.#names;
    const label = this.#run.some(({ joint }) => !joint) ? labelsIn(this.#run, 1, names) : undefined;
    const coming = this.#run.some(({ written }) => names.lexicon.is('coming', written));
    const day = /^\D*\d{1,2}\D*\p{L}/u.test(head.written);
    const future =
      head.kind === 'month' && day && head.value !== undefined && head.value > this.#places.today.slice(0, 7);
    if (head.kind === 'month' && (coming || future)) {
      this.#odd = true;
      this.#run.push({ word: head.written, written: head.written, unsure: false, start: head.start, end: head.end });
      return;
    }
    if (head.kind === 'aside') {
      if (coming)
        this.#run.push({ word: head.written, written: head.written, unsure: false, start: head.start, end: head.end });
      else this.#aside(head, at);
      return;
    }
    if (this.#run.length > 0) this.#before = this.#run;
    if (!label || this.#claimed) this.#endClause(head.start);
    this.#run = [];
    this.#from = head.end;
    this.#said.heads.push(head);
    if (head.kind === 'month') {
      this.#context = { ...this.#context, month: head.value! };
      this.#said.section = { ...this.#said.section, month: head.value! };
    }
    if (head.kind === 'post') {
      this.#context = { ...this.#context, post: head };
      this.#said.section = { ...this.#said.section, post: head };
    }
  }

  /** A time, a percentage behind its figure, the number of a neighbourhood. Only the last is worth telling. */
  #aside(head: Head, at: number) {
    const before = this.#items[at - 1];
    const ratio = head.written.includes('%');
    const units = this.#run.every((one) => isNegligible(one, this.#names));
    if (ratio && (before?.type === 'figure' || (this.#last && this.#run.length > 0 && units))) {
      this.#run = [];
      this.#from = head.end;
      return;
    }
    if (ratio || /^r[tw]/i.test(head.written)) {
      leave(this.#said, this.#line.slice(ratio ? this.#from : head.start, head.end), this.#names);
      this.#run = [];
    }
    this.#from = head.end;
  }

  #takeChoice(at: number): number {
    const word = this.#items[at]!;
    const words = this.#run.filter(({ joint }) => !joint);
    const next = this.#items[at + 1];
    const longer =
      next?.type === 'word' &&
      !this.#names.lexicon.is('light', next.word) &&
      this.#choiceOf([...words.map((one) => one.word), next.word]);
    const field = this.#choiceOf(words.map((one) => one.word));
    if (!field || longer) return 0;
    const until = this.#phraseEnd(at + 1);
    const end = until > at + 1 ? this.#items[until - 1]!.end : word.end;
    this.#said.words.push({
      field,
      written:
        this.#line
          .slice(word.end, end)
          .replace(/^[\s:=,-]+(?=\S)/, '')
          .trim() || '',
    });
    this.#run = [];
    this.#from = end;
    this.#claimed = true;
    return until - at - 1;
  }

  #choiceOf(words: string[]): PasteField | undefined {
    return this.#names.of(words).find(({ field }) => field.type === 'select_one')?.field;
  }

  /** The item where something else begins: a name with its figure, or another question. */
  #phraseEnd(from: number): number {
    for (let at = from; at < this.#items.length; at++) {
      const item = this.#items[at]!;
      if (item.type !== 'word' && !(item.type === 'figure' && at > from)) continue;
      if (this.#beginsFigure(at)) {
        let end = at;
        while (end > from && this.#items[end - 1]!.type === 'sign') end--;
        return end;
      }
    }
    return this.#items.length;
  }

  #beginsFigure(at: number): boolean {
    const words: Word[] = [];
    let next = at;
    for (; this.#items[next]?.type === 'word'; next++) words.push(this.#items[next] as Word & Item);
    const sign = this.#items[next];
    const figure = sign?.type === 'sign' && /^[:=.-]$/.test(sign.sign) ? this.#items[next + 1] : sign;
    if (figure?.type !== 'figure') return false;
    const before = this.#items[at - 1];
    const parted = before?.type === 'sign' && /^[,;.|]$/.test(before.sign);
    return (
      labelsIn(words, 1, this.#names) !== undefined ||
      (parted && words.length > 0 && words.some(({ written }) => this.#names.lexicon.is('elsewhere', written)))
    );
  }

  /** What stands behind the last figure of a clause. `atEnd`: of the line. */
  #endClause(end: number, atEnd = false) {
    if (this.#denied !== '') {
      leave(this.#said, this.#denied, this.#names);
      this.#denied = '';
      this.#labels = [];
    }
    const run = this.#run.filter(({ joint }) => !joint);
    const names = this.#names;
    this.#run = [];
    if (this.#context.elsewhere || run.length === 0) return;
    const open = run.filter((one) => !isNegligible(one, names) && !isMending(one, names) && !isHedge(one, names));
    const written = this.#line.slice(this.#from, end);
    const hedges = run.some((one) => isHedge(one, names) && names.code(one.word) === undefined);
    const labels = labelsIn(run, 1, names, this.#last ? [] : this.#context.of);
    const close = this.#last && !/[,;.|\n]/.test(this.#line.slice(this.#end, run[0]!.start));
    const joined = close && open.length > 0 ? this.#withUnit(run) : undefined;
    this.#mends ||= run.some((one) => isMending(one, names));
    if (joined) this.#last!.label = joined;
    else if (labels && hedges) this.#ask(labels, written);
    else if (open.length === 0 && hedges && this.#last && !/[;.]\s/.test(this.#line.slice(this.#end, run[0]!.start)))
      this.#last.doubt ??= 'about';
    else if (open.length === 0 && hedges) leave(this.#said, written, names);
    else if (
      this.#last &&
      open.some(({ word }) => word === 'tidak') &&
      (!labels || open.every(({ word }) => word === 'tidak'))
    )
      this.#last.doubt ??= 'other-words';
    else if (labels && !this.#last)
      this.#labels.push(...labels.map((label) => ({ label, written: written.trim(), context: this.#context })));
    else if (open.length > 0) this.#heading(run, written, atEnd);
    this.#from = end;
  }

  /** `meninggal 1 bayi`: the word behind the figure says whom the name means. */
  #withUnit(run: Word[]): Label | undefined {
    const { label, figure } = this.#last!;
    if (label.meanings.length < 2 && label.meanings[0]?.sure) return undefined;
    const own =
      this.#last!.written.slice(0, this.#last!.written.indexOf(figure.written))
        .toLowerCase()
        .match(/[\p{L}]+/gu) ?? [];
    const all = [...own, ...run.map(({ written }) => written)].map((written) => this.#names.meant(written).word);
    const meanings = this.#names.of(all);
    return meanings.length === 1 && meanings[0]!.sure ? { meanings, unsure: false } : undefined;
  }

  /** `T brp ya bu?` */
  #ask(labels: Label[], written: string) {
    for (const label of labels) {
      const claim: Claim = {
        label,
        figure: { written: written.trim(), numbers: [] },
        written: written.trim(),
        mends: this.#mends,
        context: this.#context,
        doubt: 'asked-back',
      };
      this.#said.claims.push(claim);
      this.#last = claim;
    }
  }

  /** A line of words alone may be the heading of the lines below it. */
  #heading(run: Word[], written: string, atEnd: boolean) {
    const { male, female } = this.#names.lexicon.words;
    const alone = atEnd && !this.#claimed && this.#items.every(({ type }) => type === 'word' || type === 'sign');
    if (alone && run.length <= 2 && run.every((one) => male.has(one.written))) this.#said.section.sex = 'L';
    else if (alone && run.length <= 2 && run.every((one) => female.has(one.written))) this.#said.section.sex = 'P';
    else leave(this.#said, written, this.#names);
  }

  /** Names without figures wait for the next line, if the whole line holds nothing else. */
  #endLine() {
    const whole = this.#items.every(({ type }) => type === 'figure' || type === 'sign') && this.#said.above;
    if (!whole)
      this.#said.above =
        this.#single && this.#last
          ? { label: this.#last.label, written: this.#last.written, context: this.#last.context }
          : undefined;
    const alone = !this.#claimed && !this.#odd && this.#items.every(({ type }) => type === 'word' || type === 'sign');
    if (this.#claimed || this.#odd) for (const { written } of this.#labels) leave(this.#said, written, this.#names);
    if (this.#labels.length > 0 && alone) this.#said.waiting.push(...this.#labels);
    else if (this.#claimed || this.#items.length > 0) {
      if (!this.#items.every(({ type }) => type === 'figure' || type === 'sign')) this.#said.waiting = [];
    }
  }
}
