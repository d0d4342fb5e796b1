/** The locale files on disk: locales/<language>/<room>/<file>.ftl. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FluentResource } from '@fluent/bundle';

export interface LocaleFile {
  language: string;
  /** `<room>/<file>`, the first half of a key. */
  name: string;
  /** As shown in messages: `locales/id/reporting/lapor.ftl`. */
  path: string;
  source: string;
  resource: FluentResource;
  /** Messages that Fluent could not read. Fluent skips them silently, so this file looks for them. */
  broken: { id: string; line: number }[];
}

export interface TextPlace {
  key: string;
  file: string;
  line: number;
  language: string;
  /** Names of the `$variables` that it uses. */
  variables: string[];
}

export type Pattern = NonNullable<FluentResource['body'][number]['value']>;

export function readLocales(dir: string): LocaleFile[] {
  return readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /^[^/]+\/[^/]+\/[^/]+\.ftl$/.test(path))
    .sort()
    .map((path) => readLocale(dir, path));
}

/** Where each message and attribute begins: `id` or `id.attribute`, with the line counted from 1. */
function linesOf(source: string): Map<string, number> {
  const lines = new Map<string, number>();
  let message = '';
  for (const [index, line] of source.split('\n').entries()) {
    const id = /^(-?[a-zA-Z][\w-]*) *=/.exec(line)?.[1];
    const attribute = /^\s+\.([a-zA-Z][\w-]*) *=/.exec(line)?.[1];
    if (id) message = id;
    if (id) lines.set(id, index + 1);
    if (attribute && message) lines.set(`${message}.${attribute}`, index + 1);
  }
  return lines;
}

function readLocale(dir: string, path: string): LocaleFile {
  const source = readFileSync(join(dir, path), 'utf8');
  const resource = new FluentResource(source);
  const read = new Set(resource.body.map((entry) => entry.id));
  const broken = [...linesOf(source)].filter(([id]) => !id.includes('.') && !read.has(id));
  const [language = '', ...rest] = path.replace(/\.ftl$/, '').split('/');
  return {
    language,
    name: rest.join('/'),
    path: join(dir, path),
    source,
    resource,
    broken: [...broken.map(([id, line]) => ({ id, line })), ...lostLines(source)],
  };
}

/** Lines of a text that begin with `*` or `[`: for Fluent they begin a variant, and it drops them and the rest of the text. */
function lostLines(source: string): { id: string; line: number }[] {
  const lost: { id: string; line: number }[] = [];
  let id = '';
  let depth = 0;
  for (const [index, line] of source.split('\n').entries()) {
    id = /^(-?[a-zA-Z][\w-]*) *=/.exec(line)?.[1] ?? id;
    if (depth === 0 && /^\s+[*[]/.test(line)) lost.push({ id, line: index + 1 });
    if (!line.startsWith('#')) depth += line.split('{').length - line.split('}').length;
  }
  return lost;
}

/** Every text of a file with the place where it is written. */
export function textsIn(file: LocaleFile): TextPlace[] {
  const lines = linesOf(file.source);
  return file.resource.body
    .filter((entry) => !entry.id.startsWith('-'))
    .flatMap((entry) => [
      ...(entry.value === null ? [] : [[entry.id, entry.value] as const]),
      ...Object.entries(entry.attributes).map(([name, pattern]) => [`${entry.id}.${name}`, pattern] as const),
    ])
    .map(([id, pattern]) => ({
      key: `${file.name}:${id}`,
      file: file.path,
      line: lines.get(id) ?? 1,
      language: file.language,
      variables: variablesIn(pattern),
    }));
}

/** The names of the `$variables` that a text uses, also inside its choices. */
function variablesIn(pattern: Pattern): string[] {
  const names = new Set<string>();
  collect(pattern, names);
  return [...names];
}

/** Fluent's syntax tree is plain objects; a variable is `{ type: 'var', name }` wherever it stands. */
function collect(node: unknown, names: Set<string>) {
  if (Array.isArray(node)) for (const part of node) collect(part, names);
  else if (typeof node === 'object' && node !== null) {
    if ('type' in node && node.type === 'var' && 'name' in node) names.add(String(node.name));
    for (const part of Object.values(node)) collect(part, names);
  }
}
