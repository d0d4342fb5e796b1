import { leave } from './claims.ts';
import type { Figure } from './figures.ts';
import type { Item } from './items.ts';
import { isMending, isNegligible, labelsIn, type Word } from './labels.ts';
import { LineState } from './line-state.ts';

export class LineFigures extends LineState {
  /** `K=60(29/31)`: the two parts of what was just told. */
  protected isSplit({ numbers }: Figure): boolean {
    const { figure, label } = this.last!;
    const [first = 0, second = 0] = numbers;
    if (numbers.length !== 2 || figure.numbers.length !== 1 || first + second !== figure.numbers[0]) return false;
    if (this.said.pairs && label.meanings[0]?.field.sexes)
      figure.count = { total: figure.numbers[0]!, L: first, P: second };
    return true;
  }

  protected takeFigure(at: number, figure: Figure, item: Item): number {
    const { end } = item;
    if (this.context.elsewhere) return 0;
    const run = this.run.filter(({ written }) => written !== 'bukan');
    const waits = this.labels.length > 0 && run.every((one) => one.joint || isNegligible(one, this.names));
    const labels = this.labelsOf(run, figure.numbers.length || 1) ?? (waits ? this.labels : undefined);
    const denied = this.run.some(({ written }) => written === 'bukan');
    if (labels && denied) {
      // `bukan 45 tapi 46`
      this.labels = labels;
      this.denied = this.line.slice(this.from, end);
      this.run = [];
      this.mends = true;
      return 0;
    }
    if (labels) {
      this.assign(labels, figure, end);
      return 0;
    }
    if (run.every((one) => one.joint || isNegligible(one, this.names) || isMending(one, this.names))) {
      if (this.mayBeBelow(figure, at)) return 0;
      if (this.isListNumber(figure, at)) {
        this.from = end;
        return 0;
      }
      const taken = this.numberFirst(at, figure);
      if (taken > 0) return taken;
    }
    this.unread(at, end);
    return this.unitsBehind(at);
  }

  /** `1 anak bulan lalu tidak datang`, `5 kader`: the name stands behind the figure. */
  protected numberFirst(at: number, figure: Figure): number {
    let next = at + 1;
    const behind: Word[] = [];
    for (; this.isNameAt(next); next++) {
      const item = this.items[next]!;
      if (item.type === 'word') behind.push(item);
    }
    if (this.items[next]?.type === 'figure' && this.endsWithFigure(next)) return 0;
    for (let length = behind.length; length > 0; length--) {
      const part = behind.slice(0, length);
      const others = behind.slice(length);
      const labels = labelsIn(part, 1, this.names, this.context.of);
      const clear = others.every((one) => isNegligible(one, this.names));
      if (labels?.length !== 1 || !clear || (others.length > 0 && this.items[next]?.type === 'figure')) continue;
      this.run = part;
      this.assign([{ label: labels[0]!, written: '', context: this.context }], figure, part.at(-1)!.end);
      return this.items.findIndex((item) => item.end === part.at(-1)!.end) - at;
    }
    return 0;
  }

  /** A word, or a stroke between two words. */
  protected isNameAt(at: number): boolean {
    const item = this.items[at];
    const stroke = item?.type === 'sign' && item.sign === '/';
    return (
      item?.type === 'word' || (stroke && this.items[at - 1]?.type === 'word' && this.items[at + 1]?.type === 'word')
    );
  }

  /** `44 balita yang datang 39`: names stand before their figures, so the first figure has none. */
  protected endsWithFigure(from: number): boolean {
    let at = from;
    while (this.items[at + 1] && /^(?:word|figure)$/.test(this.items[at + 1]!.type)) at++;
    const before = this.items[at - 1];
    const base = before?.type === 'word' && this.names.lexicon.words.of.has(before.written);
    return this.items[at]!.type === 'figure' && !base;
  }

  /** Names stood in the lines above, and their figures stand here. */
  protected mayBeBelow(figure: Figure, at: number): boolean {
    const { waiting } = this.said;
    const alone = this.items.every(({ type }, index) => index === at || type === 'sign' || type === 'figure');
    const { numbers, count } = figure;
    const halves = count !== undefined && (count.L !== undefined || count.P !== undefined);
    const above = waiting.length === 1 ? waiting[0] : this.said.above;
    if (alone && halves && above && !this.odd) {
      this.assign([above], figure, this.items[at]!.end);
      this.said.above = above;
      return true;
    }
    if (!alone || waiting.length === 0 || this.claimed || this.odd) return false;
    const figures = this.items.filter(({ type }) => type === 'figure').length;
    if (numbers.length === waiting.length) {
      this.said.waiting = [];
      this.assign(waiting, figure, this.items[at]!.end);
      return true;
    }
    if (numbers.length !== 1 || figures !== 1) return false;
    const [first, ...others] = waiting;
    this.assign([first!], figure, this.items[at]!.end);
    this.said.waiting = others;
    return true;
  }

  /** `S: 45 2. K: 45` */
  protected isListNumber({ numbers, count }: Figure, at: number): boolean {
    const [sign, word] = [this.items[at + 1], this.items[at + 2]];
    return (
      this.last !== undefined &&
      !count &&
      numbers.length === 1 &&
      numbers[0]! < 40 &&
      sign?.type === 'sign' &&
      /^[.)]$/.test(sign.sign) &&
      word?.type === 'word'
    );
  }

  protected unread(at: number, end: number) {
    const until = this.unitsBehind(at);
    leave(this.said, this.line.slice(this.from, until > 0 ? this.items[at + until]!.end : end), this.names);
    this.from = until > 0 ? this.items[at + until]!.end : end;
    this.run = [];
    this.labels = [];
    this.odd = true;
    this.last = undefined;
  }

  /** `obat cacing 4 anak`: the words that say what was counted go with an unread figure, unless they name the next one. */
  protected unitsBehind(at: number): number {
    let next = at + 1;
    while (this.items[next]?.type === 'word') next++;
    const words = this.items.slice(at + 1, next) as Word[];
    const sign = this.items[next];
    const named = sign?.type === 'sign' && /^[:=.-]$/.test(sign.sign) && this.items[next + 1]?.type === 'figure';
    return sign?.type === 'figure' || named || labelsIn(words, 1, this.names) ? 0 : words.length;
  }
}
