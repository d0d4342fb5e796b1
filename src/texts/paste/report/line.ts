import { leave, type Said } from './claims.ts';
import type { Head, Places } from './heads.ts';
import type { Item } from './items.ts';
import { isHedge, isMending, isNegligible, labelsIn, type Word } from './labels.ts';
import { LineChoices } from './line-choices.ts';
import type { Names } from './names.ts';

/** Reads the items of one line. */
export function readLine(line: string, items: Item[], names: Names, places: Places, said: Said) {
  new LineReader(line, items, names, places, said).read();
}

/** Whoever writes thousands of brackets that never close shall not make each of them search the rest. */
const mostInBrackets = 60;

class LineReader extends LineChoices {
  read() {
    for (let at = 0; at < this.items.length; at++) at += this.take(at);
    this.endClause(this.line.length, true);
    this.endLine();
  }

  /** Takes the item; how many more it took. */
  protected take(at: number): number {
    const item = this.items[at]!;
    switch (item.type) {
      case 'word':
        this.run.push(item);
        return this.takeChoice(at);
      case 'figure':
        return this.takeFigure(at, item.figure, item);
      case 'head':
        this.takeHead(item.head, at);
        return 0;
      default:
        return this.takeSign(at, item.sign, item);
    }
  }

  protected takeSign(at: number, sign: string, item: Item): number {
    const next = this.items[at + 1];
    if (sign === '(') return this.takeBracket(at);
    if (/^[:=]$/.test(sign)) {
      if ((next?.type === 'word' || (next?.type === 'head' && next.head.kind !== 'aside')) && this.run.length > 0)
        this.prefix(item.end);
      return 0;
    }
    if (/^[/&+-]$/.test(sign)) {
      this.run.push({ word: sign, written: sign, unsure: false, start: item.start, end: item.end, joint: true });
      return 0;
    }
    if (/^[,;.|)!?]$/.test(sign)) {
      // `Sdr. 45` or `posy. melati`: a dot behind a short word parts nothing; a dot behind a letter of the form (`S.45`) neither.
      if (sign === '.' && this.run.length > 0 && (next?.type === 'figure' || this.isShortened(item))) return 0;
      this.endClause(item.start);
      this.from = item.end;
      return 0;
    }
    return 0;
  }

  /** `vit. A`, `jml. balita` */
  protected isShortened({ start }: Item): boolean {
    const last = this.run.at(-1);
    return last !== undefined && last.end === start && last.written.length <= 4 && last.written !== last.word;
  }

  /** `(S)` and `(tidak hadir)` before a figure belong to its name; other brackets are a clause of their own. */
  protected takeBracket(at: number): number {
    const near = this.items.slice(at + 1, at + mostInBrackets);
    const within = near.findIndex((item) => item.type === 'sign' && item.sign === ')');
    const close = within < 0 ? -1 : at + 1 + within;
    const inside = close < 0 ? [] : this.items.slice(at + 1, close);
    const onlyWords = inside.length > 0 && inside.every(({ type }) => type === 'word');
    let behind = close + 1;
    const signAt = (index: number) => {
      const item = this.items[index];
      return item?.type === 'sign' ? item.sign : '';
    };
    while (/^[:=-]$/.test(signAt(behind))) behind++;
    const code = inside.length === 1 && inside[0]!.type === 'word' && this.names.code(inside[0]!.word) !== undefined;
    if (onlyWords && this.run.length > 0 && (code || this.items[behind]?.type === 'figure')) {
      for (const item of inside) if (item.type === 'word') this.run.push({ ...item, bracket: true });
      return close - at;
    }
    const figure = inside.length === 1 && inside[0]!.type === 'figure' ? inside[0]!.figure : undefined;
    if (figure && this.last && this.run.length === 0 && this.isSplit(figure)) {
      this.from = this.items[close]!.end;
      return close - at;
    }
    // `S(45)`
    if (this.run.length > 0 && inside.every(({ type }) => type === 'figure') && inside.length === 1) return 0;
    this.endClause(this.items[at]!.start);
    this.from = this.items[at]!.end;
    return 0;
  }

  /** Words before a colon that no figure follows: a heading for what stands behind them. */
  protected prefix(end: number) {
    const run = this.run;
    const names = this.names;
    const words = run.filter(({ joint }) => !joint);
    const is = (list: 'visitors-heading' | 'elsewhere' | 'mending') =>
      words.some(({ written }) => names.lexicon.is(list, written));
    const { male, female } = names.lexicon.words;
    const lalu = words.findIndex(({ word }, at) => word === 'lalu' && words[at - 1]?.word === 'bulan');
    const labels = labelsIn(run, 1, names);
    const written = this.line.slice(this.from, end);
    const now = words.findIndex(({ written }, at) => written === 'ini' && words[at - 1]?.word === 'bulan');
    if (now > 0 && !labels && !this.claimed) this.month(this.places.today.slice(0, 7), 'bulan ini');
    else if (words.length <= 2 && words.some((one) => male.has(one.written)))
      this.context = { ...this.context, sex: 'L' };
    else if (words.length <= 2 && words.some((one) => female.has(one.written)))
      this.context = { ...this.context, sex: 'P' };
    else if (words.some(({ word }) => word.startsWith('@')) && !labels) this.context = { ...this.context, band: true };
    else if (is('visitors-heading') && !labels) this.context = { ...this.context, visitors: true };
    else if (labels) this.context = { ...this.context, of: words.map(({ word }) => word) };
    else if (lalu > 0 && !this.claimed) {
      this.lastMonth(words.slice(lalu - 1, lalu + 1));
      const others = words.filter((one, at) => at !== lalu && at !== lalu - 1 && !isNegligible(one, names));
      if (others.length > 0) leave(this.said, written, names);
    } else if (words.every((one) => isNegligible(one, names) || isMending(one, names))) this.mends ||= is('mending');
    else if (is('elsewhere') && !this.claimed) {
      leave(this.said, this.line.slice(this.from), names, true);
      this.context = { ...this.context, elsewhere: true };
    } else leave(this.said, written, names);
    this.run = [];
    this.from = end;
  }

  protected takeHead(head: Head, at: number) {
    const names = this.names;
    const label = this.run.some(({ joint }) => !joint) ? labelsIn(this.run, 1, names) : undefined;
    const coming = this.run.some(({ written }) => names.lexicon.is('upcoming', written));
    const day = /^\D*\d{1,2}\D*\p{L}/u.test(head.written);
    const future =
      head.kind === 'month' && day && head.value !== undefined && head.value > this.places.today.slice(0, 7);
    if (head.kind === 'month' && (coming || future)) {
      this.odd = true;
      this.run.push({ word: head.written, written: head.written, unsure: false, start: head.start, end: head.end });
      return;
    }
    if (head.kind === 'aside') {
      if (coming)
        this.run.push({ word: head.written, written: head.written, unsure: false, start: head.start, end: head.end });
      else this.aside(head, at);
      return;
    }
    if (this.run.length > 0) this.before = this.run;
    if (!label || this.claimed) this.endClause(head.start);
    this.run = [];
    this.from = head.end;
    this.said.heads.push(head);
    if (head.kind === 'month') {
      this.context = { ...this.context, month: head.value! };
      this.said.section = { ...this.said.section, month: head.value! };
    }
    if (head.kind === 'post') {
      this.context = { ...this.context, post: head };
      this.said.section = { ...this.said.section, post: head };
    }
  }

  /** A time, a percentage behind its figure, the number of a neighbourhood. Only the last is worth telling. */
  protected aside(head: Head, at: number) {
    const before = this.items[at - 1];
    const ratio = head.written.includes('%');
    const units = this.run.every((one) => isNegligible(one, this.names));
    if (ratio && (before?.type === 'figure' || (this.last && this.run.length > 0 && units))) {
      this.run = [];
      this.from = head.end;
      return;
    }
    if (ratio || /^r[tw]/i.test(head.written)) {
      leave(this.said, this.line.slice(ratio ? this.from : head.start, head.end), this.names);
      this.run = [];
    }
    this.from = head.end;
  }

  /** What stands behind the last figure of a clause. `atEnd`: of the line. */
  protected endClause(end: number, atEnd = false) {
    if (this.denied !== '') {
      leave(this.said, this.denied, this.names);
      this.denied = '';
      this.labels = [];
    }
    const run = this.run.filter(({ joint }) => !joint);
    const names = this.names;
    this.run = [];
    if (this.context.elsewhere || run.length === 0) return;
    const open = run.filter((one) => !isNegligible(one, names) && !isMending(one, names) && !isHedge(one, names));
    const written = this.line.slice(this.from, end);
    const hedges = run.some((one) => isHedge(one, names) && names.code(one.word) === undefined);
    const labels = labelsIn(run, 1, names, this.last ? [] : this.context.of);
    const close = this.last && !/[,;.|\n]/.test(this.line.slice(this.end, run[0]!.start));
    const joined = close && open.length > 0 ? this.withUnit(run) : undefined;
    this.mends ||= run.some((one) => isMending(one, names));
    if (joined) this.last!.label = joined;
    else if (labels && hedges) this.ask(labels, written);
    else if (open.length === 0 && hedges && this.last && !/[;.]\s/.test(this.line.slice(this.end, run[0]!.start)))
      this.last.doubt ??= 'about';
    else if (open.length === 0 && hedges) leave(this.said, written, names);
    else if (
      this.last &&
      open.some(({ word }) => word === 'tidak') &&
      (!labels || open.every(({ word }) => word === 'tidak'))
    )
      this.last.doubt ??= 'other-words';
    else if (labels && !this.last)
      this.labels.push(...labels.map((label) => ({ label, written: written.trim(), context: this.context })));
    else if (open.length > 0) this.heading(run, written, atEnd);
    this.from = end;
  }

  /** A line of words alone may be the heading of the lines below it. */
  protected heading(run: Word[], written: string, atEnd: boolean) {
    const { male, female } = this.names.lexicon.words;
    const alone = atEnd && !this.claimed && this.items.every(({ type }) => type === 'word' || type === 'sign');
    if (alone && run.length <= 2 && run.every((one) => male.has(one.written))) this.said.section.sex = 'L';
    else if (alone && run.length <= 2 && run.every((one) => female.has(one.written))) this.said.section.sex = 'P';
    else leave(this.said, written, this.names);
  }

  /** Names without figures wait for the next line, if the whole line holds nothing else. */
  protected endLine() {
    const whole = this.items.every(({ type }) => type === 'figure' || type === 'sign') && this.said.above;
    if (!whole)
      this.said.above =
        this.single && this.last
          ? { label: this.last.label, written: this.last.written, context: this.last.context }
          : undefined;
    const alone = !this.claimed && !this.odd && this.items.every(({ type }) => type === 'word' || type === 'sign');
    if (this.claimed || this.odd) for (const { written } of this.labels) leave(this.said, written, this.names);
    if (this.labels.length > 0 && alone) this.said.waiting.push(...this.labels);
    else if (this.claimed || this.items.length > 0) {
      if (!this.items.every(({ type }) => type === 'figure' || type === 'sign')) this.said.waiting = [];
    }
  }
}
