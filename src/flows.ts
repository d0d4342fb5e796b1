/** `npm run flows`: checks every flow and every text, and says with file, line and column what is wrong. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { checkFlows, type Finding, type OfferNames } from './conversation/flow/check-flows.ts';
import { type Flow, FlowError, loadFlow } from './conversation/flow/load.ts';
import { flowFiles } from './inbox/flowbook.ts';
import { openTexts } from './texts/texts.ts';

/** Everything that is wrong with the flows and texts below `root`, errors first. */
export function findings(root: string, offers?: OfferNames): Finding[] {
  const { flows, broken } = readFlows(join(root, 'flows'), root);
  const keys = openTexts(join(root, 'locales')).keys();
  const shown = keys.map((key) => ({ ...key, file: relative(root, key.file) }));
  const all = [...broken, ...checkFlows(flows, shown, offers, namedInCode(join(root, 'src')))];
  return all.sort(
    (a, b) =>
      Number(a.warning ?? false) - Number(b.warning ?? false) || a.file.localeCompare(b.file) || a.line - b.line,
  );
}

function readFlows(dir: string, root: string): { flows: Flow[]; broken: Finding[] } {
  const flows: Flow[] = [];
  const broken: Finding[] = [];
  for (const source of flowFiles(dir)) {
    try {
      flows.push(loadFlow({ ...source, path: relative(root, source.path) }));
    } catch (error) {
      if (!(error instanceof FlowError)) throw error;
      broken.push({ file: error.path, ...error.position, sentence: error.sentence });
    }
  }
  return { flows, broken };
}

/** Rooms also use texts of their flows' files: the id of such a text stands somewhere in the code, whole or put together (`${key}-link`,
 *  `title-${view}`, `directory/data_saya:of-${table}`). names.ts does not count, because it names every text. */
function namedInCode(dir: string): (key: string) => boolean {
  const code = filesBelow(dir, '.ts')
    .filter((file) => file !== join(dir, 'names.ts'))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  return (key) => {
    const id = key.slice(key.indexOf(':') + 1);
    const dash = id.lastIndexOf('-');
    if (code.includes(`${key.slice(0, key.indexOf('-') + 1)}\${`)) return true;
    if (dash > 0 && code.includes(`\`${id.slice(0, dash + 1)}\${`)) return true;
    return code.includes(id) || (dash > 0 && code.includes(id.slice(0, dash)) && code.includes(`}${id.slice(dash)}\``));
  };
}

const filesBelow = (dir: string, ending: string) =>
  readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .map((file) => join(dir, file))
    .sort();

if (import.meta.main) {
  const found = findings(process.cwd());
  for (const { file, line, column, sentence, warning } of found) {
    process.stdout.write(`${file}:${line}:${column} ${warning ? 'warning: ' : ''}${sentence}\n`);
  }
  process.exitCode = found.some(({ warning }) => !warning) ? 1 : 0;
}
