/** A choice in a line with the words beside it: `PMT ada, nasi tim ayam`. Pure. */
import type { PasteField } from '../../../conversation/reader.ts';
import type { Claim } from './claims.ts';
import type { Item } from './items.ts';
import { isNegligible, type Label, labelsIn, type Word } from './labels.ts';
import { LineFigures } from './line-figures.ts';

export class LineChoices extends LineFigures {
  protected takeChoice(at: number): number {
    const word = this.items[at]!;
    const words = this.run.filter(({ joint }) => !joint);
    const next = this.items[at + 1];
    const longer =
      next?.type === 'word' &&
      !this.names.lexicon.is('light', next.word) &&
      this.choiceOf([...words.map((one) => one.word), next.word]);
    const field = this.choiceOf(words.map((one) => one.word));
    if (!field || longer) return 0;
    const until = this.phraseEnd(at + 1);
    const end = until > at + 1 ? this.items[until - 1]!.end : word.end;
    this.said.words.push({
      field,
      written:
        this.line
          .slice(word.end, end)
          .replace(/^[\s:=,-]+(?=\S)/, '')
          .trim() || '',
    });
    this.run = [];
    this.from = end;
    this.claimed = true;
    return until - at - 1;
  }

  protected choiceOf(words: string[]): PasteField | undefined {
    return this.names.of(words).find(({ field }) => field.type === 'select_one')?.field;
  }

  /** The item where something else begins: a name with its figure, or another question. */
  protected phraseEnd(from: number): number {
    for (let at = from; at < this.items.length; at++) {
      const item = this.items[at]!;
      if (item.type === 'sign' && item.sign === ';' && this.isEntry(at + 1)) return at;
      if (item.type !== 'word' && !(item.type === 'figure' && at > from)) continue;
      // `PMT ada lahir 0`: the first word still answers the choice.
      const answers = at === from && item.type === 'word' && isNegligible(item, this.names);
      if (!answers && this.beginsFigure(at)) {
        let end = at;
        while (end > from && this.items[end - 1]!.type === 'sign') end--;
        return end;
      }
    }
    return this.items.length;
  }

  /** `Lhr = 1`: something of its own, whatever it means. */
  protected isEntry(from: number): boolean {
    let at = from;
    while (this.items[at]?.type === 'word' && at < from + 3) at++;
    const sign = this.items[at];
    return at > from && sign?.type === 'sign' && /^[:=]$/.test(sign.sign);
  }

  protected beginsFigure(at: number): boolean {
    const words: Word[] = [];
    let next = at;
    for (; this.items[next]?.type === 'word'; next++) words.push(this.items[next] as Word & Item);
    const sign = this.items[next];
    const figure = sign?.type === 'sign' && /^[:=.-]$/.test(sign.sign) ? this.items[next + 1] : sign;
    if (figure?.type !== 'figure') return false;
    const before = this.items[at - 1];
    const parted = before?.type === 'sign' && /^[,;.|]$/.test(before.sign);
    return (
      this.isOneName(words) ||
      (parted && words.length > 0 && words.some(({ written }) => this.names.lexicon.is('elsewhere', written)))
    );
  }

  /** `meninggal 1 bayi`: the word behind the figure says whom the name means. */
  protected withUnit(run: Word[]): Label | undefined {
    const { label, figure } = this.last!;
    if (label.meanings.length < 2 && label.meanings[0]?.sure) return undefined;
    const own =
      this.last!.written.slice(0, this.last!.written.indexOf(figure.written))
        .toLowerCase()
        .match(/[\p{L}]+/gu) ?? [];
    const all = [...own, ...run.map(({ written }) => written)].map((written) => this.names.meant(written).word);
    const meanings = this.names.of(all);
    return meanings.length === 1 && meanings[0]!.sure ? { meanings, unsure: false } : undefined;
  }

  /** `T brp ya bu?` */
  protected ask(labels: Label[], written: string) {
    for (const label of labels) {
      const claim: Claim = {
        label,
        figure: { written: written.trim(), numbers: [] },
        written: written.trim(),
        mends: this.mends,
        context: this.context,
        doubt: 'asked-back',
      };
      this.said.claims.push(claim);
      this.last = claim;
    }
  }

  /** `tidak lahir 1` behind `PMT`: two things, of which the second begins with its own word. */
  protected isOneName(words: Word[]): boolean {
    const labels = labelsIn(words, 1, this.names);
    return labels?.length === 1 && labels[0]!.meanings.some(({ sure }) => sure);
  }
}
