/** What is installed from outside: the same bytes everywhere, no code of theirs at install time, and licences that a GPL program may carry. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

interface Package {
  version: string;
  resolved?: string;
  integrity?: string;
  license?: string;
  dev?: boolean;
  hasInstallScript?: boolean;
}

const root = join(import.meta.dirname, '..');
const json = (file: string) => JSON.parse(readFileSync(join(root, file), 'utf8'));
const lock = json('package-lock.json') as { packages: Record<string, Package> };
const { allowScripts } = json('package.json') as { allowScripts: Record<string, boolean> };
const packages = Object.entries(lock.packages)
  .filter(([path]) => path !== '')
  .map(([path, one]) => ({ name: path.slice(path.lastIndexOf('node_modules/') + 13), ...one }));

/** May be joined to a program under the GPL, version 3 or later. */
const allowed = new Set([
  ...['0BSD', 'Apache-2.0', 'BlueOak-1.0.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT', 'Unlicense', 'Zlib'],
  ...['MPL-2.0', 'LGPL-3.0-or-later', 'GPL-3.0', 'GPL-3.0-or-later'],
]);
/** These name no licence that a program can read; a person has read their files. The first is MIT. The second is Bitstream Vera's licence and
 *  public domain: such fonts may be embedded and passed on, only not sold alone. */
const readByHand = ['png-js@1.1.0', 'dejavu-fonts-ttf@2.37.3'];

/** SPDX, as far as it occurs: of OR one must be allowed, of AND all. */
const isAllowed = (expression: string): boolean =>
  expression
    .replace(/^\((.*)\)$/, '$1')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((one) => allowed.has(one)));

test('every package has its hash in the lock file: a registry that was broken into cannot pass on another one', () => {
  expect(packages.length).toBeGreaterThan(300);
  expect(packages.filter(({ integrity }) => !/^sha512-[\w+/]{86}==$/.test(integrity ?? '')).map(nameOf)).toEqual([]);
});

test('no package names the place it comes from: npm asks its own registry, and the hash decides', () => {
  expect(packages.filter(({ resolved }) => resolved !== undefined).map(nameOf)).toEqual([]);
});

test('no package runs code while it is installed, and a new one that wants to stops the installation', () => {
  const wanting = packages.filter(({ hasInstallScript }) => hasInstallScript).map(({ name }) => name);
  expect(allowScripts).toEqual(Object.fromEntries(wanting.map((name) => [name, false])));
  expect(readFileSync(join(root, '.npmrc'), 'utf8')).toContain('strict-allow-scripts=true');
  expect(readFileSync(join(root, 'Dockerfile'), 'utf8')).toContain('--ignore-scripts');
});

test('every package that runs with the program has a licence that fits to the GPL', () => {
  const shipped = packages.filter(({ dev }) => !dev);
  const wrong = shipped.filter((one) => !readByHand.includes(nameOf(one)) && !isAllowed(one.license ?? ''));
  expect(wrong.map((one) => `${nameOf(one)}: ${one.license}`)).toEqual([]);
});

function nameOf({ name, version }: { name: string; version: string }): string {
  return `${name}@${version}`;
}
