/** Cuts at the last paragraph that fits, else at the last line, else at the last word, else where it must. */
export function splitText(text: string, most: number): string[] {
  const parts: string[] = [];
  let rest = text;
  while (rest.length > most) {
    const cut = ['\n\n', '\n', ' '].map((border) => rest.lastIndexOf(border, most)).find((at) => at > most / 4);
    const at = cut ?? (isHighSurrogate(rest, most - 1) ? most - 1 : most);
    parts.push(rest.slice(0, at).trimEnd());
    rest = rest.slice(at).trimStart();
  }
  if (rest !== '') parts.push(rest);
  return parts;
}

const isHighSurrogate = (text: string, at: number) => (text.charCodeAt(at) & 0xfc00) === 0xd800;
