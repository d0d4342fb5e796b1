/** A pair on one line, close to the text inside and with no letter or digit outside: `2*3*4` stays as it is, as on the other channels. */
const pair = /(?<![\p{L}\p{N}*])\*([^\s*](?:[^*\n]*[^\s*])?)\*(?![\p{L}\p{N}*])/gu;

/** The text in runs: [{ text, bold }]. */
export function runs(text) {
  const found = [];
  let end = 0;
  for (const match of text.matchAll(pair)) {
    found.push({ text: text.slice(end, match.index), bold: false }, { text: match[1], bold: true });
    end = match.index + match[0].length;
  }
  found.push({ text: text.slice(end), bold: false });
  return found.filter((run) => run.text !== '');
}
