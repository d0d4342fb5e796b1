/** Wishes for the register, written while the scales are open: `anak Aisyah`, `hapus anak Aisyah`, `kode ibu Aisyah`. */
import type { EffectResult } from '../../room.ts';
import type { ChildrenDeps } from '../base/deps.ts';

type Deps = Pick<ChildrenDeps, 'texts'>;

/** What stands behind the word that begins the flow, alone in its line. */
function behind(
  { texts }: Deps,
  language: string,
  flow: 'anak' | 'anak_hapus' | 'kode_ibu',
  words: string,
): string | undefined {
  const said = words.trim();
  const starts = texts.list(language, `children/${flow}:start`);
  const start = starts
    .filter((one) => said.toLowerCase().startsWith(`${one} `))
    .sort((a, b) => b.length - a.length)
    .at(0);
  return start && !said.includes('\n') ? said.slice(start.length).trim() : undefined;
}

/** All that is held of the child goes only where she says so once more, and never as a slip of today's figures. */
export function erases(deps: Deps, language: string, words: string): EffectResult | undefined {
  const search = behind(deps, language, 'anak_hapus', words);
  return search ? { replies: [], next: { flow: 'children/anak_hapus', args: { search } } } : undefined;
}

/** Asked where the line tells nothing for the scales. */
export function looksUp(deps: Deps, language: string, words: string): EffectResult | undefined {
  const alone = deps.texts.list(language, 'children/kode_ibu:start').includes(words.trim().toLowerCase());
  if (alone) return { replies: [], next: { flow: 'children/kode_ibu' } };
  for (const flow of ['kode_ibu', 'anak'] as const) {
    const search = behind(deps, language, flow, words);
    if (search) return { replies: [], next: { flow: `children/${flow}`, args: { search } } };
  }
  return undefined;
}
