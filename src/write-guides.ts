/** The guides in docs/ say how a thing is done in the words of the bot. Between `<!-- bantuan <room>/<flow> -->` and `<!-- / -->` stands what
 *  `bantuan <flow>` answers, written by `npm run names`; a test holds them together. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TextKey } from './names.ts';
import { openTexts, type Texts } from './texts/texts.ts';

const language = 'id';
const section = /(<!-- bantuan (\S+) -->\n)[\s\S]*?(<!-- \/ -->)/g;

/** Every guide with such a section, as it should be: path below the root, and its text. */
export function guideFiles(root: string): [path: string, text: string][] {
  const texts = openTexts(join(root, 'locales'));
  return readdirSync(join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name): [string, string] => [join('docs', name), readFileSync(join(root, 'docs', name), 'utf8')])
    .filter(([, text]) => text.includes('<!-- bantuan '))
    .map(([path, text]) => [path, filled(text, texts)]);
}

const filled = (guide: string, texts: Texts): string =>
  guide.replace(section, (_, head: string, flow: string, foot: string) => `${head}${answer(flow, texts)}\n${foot}`);

function answer(flow: string, texts: Texts): string {
  const says = (id: string) => {
    const key = `${flow}:${id}`;
    if (!texts.has(key)) throw new Error(`docs/ name ${key}, which does not exist`);
    return marked(texts.render(language, { key: key as TextKey }));
  };
  const lines = says('guide').split('\n');
  return [`**${says('title')}.** ${says('about')}`, '', ...lines.map((line) => `- ${line}`)].join('\n');
}

/** A chat marks with one star what a page marks with two. */
const marked = (text: string): string => text.replace(/\*([^*\n]+)\*/g, '**$1**');
