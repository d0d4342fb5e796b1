/** The files of the page, and its words. No word stands in the files themselves. */
import { readFileSync } from 'node:fs';
import type { Words } from '../house.ts';

const read = (file: string) => readFileSync(new URL(file, import.meta.url), 'utf8');
const script = 'text/javascript; charset=utf-8';

export const assets = new Map([
  ['style.css', { mime: 'text/css; charset=utf-8', text: read('./style.css') }],
  ['app.js', { mime: script, text: read('./app.js') }],
]);

const html = read('./index.html');
const file = 'web/simulator';

/** index.html with its `{{words}}` filled in. */
export function page(texts: Words, language: string): string {
  return html
    .replace('<html lang="id">', `<html lang="${language}">`)
    .replace(/\{\{([\w-]+)\}\}/g, (_, id: string) => escaped(texts.render(language, { key: `${file}:${id}` })));
}

/** Every text of the page by its id; what is put in later stands as `{name}`. */
export function pageTexts(texts: Words, language: string): Record<string, string> {
  const ours = texts.keys().filter(({ key, language }) => language === 'id' && key.startsWith(`${file}:`));
  const words = ours.map(({ key, variables }) => {
    const args = Object.fromEntries(variables.map((name) => [name, `{${name}}`]));
    return [key.slice(file.length + 1), texts.render(language, { key, args })];
  });
  return Object.fromEntries([...words, ['practice-mark', practiceMark(texts, language)]]);
}

/** With what every message of ours begins in practice mode. */
const practiceMark = (texts: Words, language: string) =>
  texts.has('inbox/inbox:practice') ? texts.render(language, { key: 'inbox/inbox:practice' }) : '';

const escaped = (text: string) => text.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);
