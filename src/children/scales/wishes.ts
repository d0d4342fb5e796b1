/** Wishes that are no lines, written while the scales are open: `anak Aisyah`, `hapus anak Aisyah`, `kode ibu Aisyah`. */
import type { EffectResult } from '../../room.ts';
import type { ChildrenDeps } from '../base/deps.ts';

type Flow = 'anak' | 'anak_baru' | 'anak_hapus' | 'anak_ubah' | 'kode_ibu' | 'kms' | 'sasaran';
type Deps = Pick<ChildrenDeps, 'texts'>;

/** What stands behind the word that begins the flow, alone in its line. */
function behind({ texts }: Deps, language: string, flow: Flow, words: string): string | undefined {
  const said = words.trim();
  const starts = texts.list(language, `children/${flow}:start`);
  const start = starts
    .filter((one) => said.toLowerCase().startsWith(`${one} `))
    .sort((a, b) => b.length - a.length)
    .at(0);
  return start && !said.includes('\n') ? said.slice(start.length).trim() : undefined;
}

function wish(deps: Deps, language: string, words: string, flows: readonly Flow[]): EffectResult | undefined {
  for (const flow of flows) {
    const said = behind(deps, language, flow, words);
    if (!said) continue;
    return {
      replies: [],
      next: { flow: `children/${flow}`, args: { [flow === 'sasaran' ? 'what' : 'search']: said } },
    };
  }
}

/** All that is held of the child goes only where she says so once more, and never as a slip of today's figures. */
export function wishes(deps: Deps, language: string, words: string): EffectResult | undefined {
  const alone = deps.texts.list(language, 'children/kode_ibu:start').includes(words.trim().toLowerCase());
  if (alone) return { replies: [], next: { flow: 'children/kode_ibu' } };
  return wish(deps, language, words, ['anak_hapus', 'kode_ibu', 'kms', 'sasaran']);
}

/** Asked where the line tells nothing for the scales. `anak baru Nanda P 3/3/2026` looks up nobody. */
export const looksUp = (deps: Deps, language: string, words: string): EffectResult | undefined =>
  behind(deps, language, 'anak_baru', words) ? undefined : wish(deps, language, words, ['anak_ubah', 'anak']);
