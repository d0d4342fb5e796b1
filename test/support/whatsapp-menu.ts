/** A menu as it stands in the text of a WhatsApp message: what each choice is called, and what one types for it. */

export interface Menu {
  /** The text above the menu. */
  words: string;
  choices: { label: string; typed: string }[];
}

export function readMenu(text: string): Menu {
  const listed = /(?:^|\n\n)((?:[A-Z]?\d{1,2}\. .+(?:\n|$))+)(?:\nBalas dengan .+)?$/.exec(text);
  const lines = listed?.[1]?.trim().split('\n') ?? [];
  const choices = lines.map((line) => {
    const [typed = '', ...label] = line.split('. ');
    return { typed, label: label.join('. ') };
  });
  const counted = choices.every(({ typed }, at) => typed.replace(/^[A-Z]/, '') === String(at + 1));
  if (listed && counted) return { words: text.slice(0, listed.index), choices };
  const spoken = /(?:^|\n\n)Atau balas: (.+)$/.exec(text);
  const labels = [...(spoken?.[1] ?? '').matchAll(/\*([^*]+)\*/g)].map(([, label = '']) => label);
  if (spoken) return { words: text.slice(0, spoken.index), choices: labels.map((label) => ({ label, typed: label })) };
  return { words: text, choices: [] };
}

/** What stands there so that WhatsApp takes it for no sign of its own, read as what it looks like. */
export const readLookAlikes = (text: string) =>
  text
    .replaceAll('\u02cd', '_')
    .replaceAll('\u02cb', '`')
    .replaceAll('\u223c', '~')
    .replace(/^\u203a /gm, '> ');
