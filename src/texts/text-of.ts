import type { Text } from '../conversation/run.ts';
import type { TextKey } from '../names.ts';

/** A file of texts: `meetings/rakor`. */
export type TextFile = TextKey extends infer Key ? (Key extends `${infer File}:${string}` ? File : never) : never;

/** The texts of one file by their ids: `title`, `kind.opt-rakor`. */
export type TextId<File extends TextFile> = TextKey extends infer Key
  ? Key extends `${File}:${infer Id}`
    ? Id
    : never
  : never;

/** Speaks the texts of one file: `const text = textOf('notices/kirim')`, then `text('sent', { count })`. The compiler knows the ids. */
export const textOf =
  <File extends TextFile>(file: File) =>
  (id: TextId<File>, args?: Record<string, string | number>): Text => {
    // The compiler does not see that a file and one of its ids make a key, although TextId says just that.
    const key = `${file}:${id}` as TextKey;
    return args ? { key, args } : { key };
  };
