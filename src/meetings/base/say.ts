/** The texts of one file in one language, as the papers and files of a meeting take them from it line by line. */
import type { Text } from '../../conversation/run.ts';
import { type TextFile, type TextId, textOf } from '../../texts/text-of.ts';

export type Say<File extends TextFile> = (id: TextId<File>, args?: Record<string, string | number>) => string;

export function sayIn<File extends TextFile>(
  texts: { render(language: string, text: Text): string },
  language: string,
  file: File,
): Say<File> {
  const text = textOf(file);
  return (id, args) => texts.render(language, text(id, args));
}
