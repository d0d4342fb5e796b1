/** A line of which parts are taken out one after another. What was taken leaves a mark, so that the words beside it do not run together. Pure. */

export const mark = '¦';

export class Marked {
  text: string;

  constructor(text: string) {
    this.text = text;
  }

  /** Takes out what the pattern finds, if `use` wants it. Again and again with a pattern that is global. */
  take(pattern: RegExp, use: (...groups: (string | undefined)[]) => unknown): void {
    this.text = this.text.replace(pattern, (whole: string, ...groups: unknown[]) => {
      const words = groups.slice(
        0,
        groups.findIndex((one) => typeof one === 'number'),
      ) as (string | undefined)[];
      return use(...words) === false ? whole : ` ${mark} `;
    });
  }

  /** The pieces that are left, in order: parted by marks and by the signs between columns. */
  pieces(): string[] {
    return this.text
      .split(new RegExp(`[${mark};|\\n()\\[\\]]+|,(?!\\d)|(?<!\\d),|\\s[-/:=]+(?=\\s|$)|(?<=\\s)[-/:=]+\\s`))
      .map((piece) =>
        piece
          .replace(/^[\s.:=/-]+|[\s:=/-]+$/g, '')
          .replace(/\s+/g, ' ')
          .trim(),
      )
      .filter((piece) => piece !== '');
  }
}
