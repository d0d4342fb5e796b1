/** One message of the bot as a golden dialog writes it: the text, then its buttons in brackets. */
export const heard = (text: string, labels: string[]): string =>
  [text, labels.map((label) => `[${label}]`).join(' ')].filter(Boolean).join('\n');
