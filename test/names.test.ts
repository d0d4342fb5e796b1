import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { guideFiles } from '../src/write-guides.ts';
import { apiFile, namesFile } from '../src/write-names.ts';
import { guidePictures, mostBytes } from './support/guide-pictures.ts';

const root = join(import.meta.dirname, '..');

test('names.ts holds only names that exist: the compiler trusts it, so a stale name would reach a phone (`npm run names`)', () => {
  const existing = new Set(expanded(namesFile(root)));
  const listed = expanded(readFileSync(join(root, 'src/names.ts'), 'utf8'));
  expect(listed.length).toBeGreaterThan(1000);
  expect(listed.filter((name) => !existing.has(name))).toEqual([]);
});

test('names.ts lists the kinds of message that have a still-wanted check: one without would be sent although it was cancelled', () => {
  const kinds = expanded(readFileSync(join(root, 'src/names.ts'), 'utf8')).filter((name) =>
    name.startsWith('MessageKind '),
  );
  expect(kinds).toEqual(expanded(namesFile(root)).filter((name) => name.startsWith('MessageKind ')));
  expect(kinds).toContain('MessageKind inbox.nudge');
});

test('docs/openapi.json describes the tables that there are: programs of others are made from it (`npm run names`)', () => {
  expect(JSON.parse(readFileSync(join(root, 'docs/openapi.json'), 'utf8'))).toEqual(JSON.parse(apiFile(root)));
});

test('the guides in docs/ and the chat say how a thing is done in the same words (`npm run names`)', () => {
  const guides = guideFiles(root);
  for (const [path, text] of guides) expect(readFileSync(join(root, path), 'utf8'), path).toBe(text);
  const told = guides.flatMap(([, text]) => [...text.matchAll(/<!-- bantuan (\S+) -->/g)].map(([, flow]) => flow));
  const taught = [...existingTexts()].filter((key) => key.endsWith(':guide')).map((key) => key.replace(':guide', ''));
  expect([...new Set(told)].sort()).toEqual(taught.sort());
});

test('each picture of a guide is there, of few colours, and small enough for a weak signal (`npm run pictures`)', () => {
  const docs = join(root, 'docs');
  const guides = readdirSync(docs).filter((name) => name.endsWith('.md'));
  const shown = guides.flatMap((name) =>
    Array.from(
      readFileSync(join(docs, name), 'utf8').matchAll(
        /!\[[^\]]+\]\(([^)]+\.png)\)|<img src="([^"]+\.png)" alt="[^"]+"/g,
      ),
      ([, file, beside]) => file ?? beside!,
    ),
  );
  expect([...new Set(shown)].sort()).toEqual(guidePictures.map(({ name }) => name).sort());
  const palette = 3;
  for (const { name } of guidePictures) {
    const bytes = readFileSync(join(docs, name));
    expect([name, bytes.length < mostBytes, bytes[25]]).toEqual([name, true, palette]);
  }
});

const existingTexts = () =>
  expanded(namesFile(root)).flatMap((name) => (name.startsWith('TextKey ') ? [name.slice('TextKey '.length)] : []));

/** Every name of the file with its type: `TextKey meetings/rakor:title`. */
function expanded(file: string): string[] {
  return file.split('export type ').flatMap((part) => {
    const type = part.slice(0, part.indexOf(' '));
    const groups = [...part.matchAll(/\| `([^$`]+)\$\{([^}]+)\}`/g)];
    return groups.flatMap(([, start, names]) =>
      names!.split(' | ').map((name) => `${type} ${start}${name.slice(1, -1)}`),
    );
  });
}
