/** The files of the page, and its words. No word stands in the files themselves. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TextKey } from '../../names.ts';
import type { WebTexts } from '../house.ts';

/** The first script of the page; the others, the styles and the frame lie beside it. */
const script = new URL('./page/app.js', import.meta.url);
const folder = fileURLToPath(new URL('.', script));
const read = (file: string) => readFileSync(join(folder, file), 'utf8');
const mimes: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
};

/** What the page may load from us, by file name. */
export const assets = new Map(
  readdirSync(folder)
    .map((file) => ({ file, mime: mimes[file.split('.').at(-1)!] }))
    .filter((asset): asset is { file: string; mime: string } => asset.mime !== undefined)
    .map(({ file, mime }) => [file, { mime, text: read(file) }]),
);

const html = read('index.html');
const file = 'web/simulator';

/** A text of the page. Its id stands in index.html or comes from the locale file itself, where the compiler sees neither. A text that does
 *  not exist cannot be rendered, so test/web/page.test.ts finds it. */
const keyOf = (id: string) => `${file}:${id}` as TextKey;

/** index.html with its `{{words}}` filled in. */
export function page(texts: WebTexts, language: string): string {
  return html
    .replace('<html lang="id">', `<html lang="${language}">`)
    .replace(/\{\{([\w-]+)\}\}/g, (_, id: string) => escaped(texts.render(language, { key: keyOf(id) })));
}

/** Every text of the page by its id; what is put in later stands as `{name}`. */
export function pageTexts(texts: WebTexts, language: string): Record<string, string> {
  const ours = texts.keys().filter(({ key, language }) => language === 'id' && key.startsWith(`${file}:`));
  const words = ours.map(({ key, variables }) => {
    const args = Object.fromEntries(variables.map((name) => [name, `{${name}}`]));
    const id = key.slice(file.length + 1);
    return [id, texts.render(language, { key: keyOf(id), args })];
  });
  return Object.fromEntries([...words, ['practice-mark', practiceMark(texts, language)]]);
}

/** With what every message of ours begins in practice mode. */
const practiceMark = (texts: WebTexts, language: string) =>
  texts.has('inbox/inbox:practice') ? texts.render(language, { key: 'inbox/inbox:practice' }) : '';

const escaped = (text: string) => text.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);
