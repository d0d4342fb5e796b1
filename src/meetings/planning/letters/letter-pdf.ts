/** The invitation as an official letter on A4. */
import type { Column, Content } from 'pdfmake/interfaces.js';
import { kop, pageWidth, type TableLook, writePdf } from '../../../papers/pdf.ts';
import type { Say } from '../../base/say.ts';
import { type Addressee, addressLines, type Letter } from './letter.ts';

/** One letter of the file: who gets it, and how she joins the chat, if she has a code. */
export interface Sheet {
  to: Addressee | undefined;
  join?: { code: string; links: string[] };
}

/** The fixed words of a letter: `to`, `date` ... */
type LetterWords = Say<'meetings/surat'>;

/** All sheets in one file, each with its annex. */
export async function lettersPdf(letter: Letter, sheets: Sheet[], words: LetterWords): Promise<Uint8Array> {
  const content = sheets.flatMap((sheet, at): Content[] => [
    { stack: page(letter, sheet, words), ...(at > 0 ? { pageBreak: 'before' as const } : {}) },
    ...annex(letter, words),
  ]);
  return writePdf(letter.subject, content);
}

function page(letter: Letter, { to, join }: Sheet, words: LetterWords): Content[] {
  return [
    kop(letter.head),
    { text: letter.dated, alignment: 'right', margin: [0, 10, 0, 8] },
    rows([
      [words('number'), letter.number],
      [words('nature-label'), letter.nature],
      [words('attached'), letter.attached],
      [words('subject-label'), { text: letter.subject, bold: true }],
    ]),
    { stack: address(to, words), margin: [0, 14, 0, 12] },
    { text: letter.opening, alignment: 'justify', margin: [0, 0, 0, 8] },
    {
      ...rows([
        [words('date'), letter.date],
        [words('time-label'), letter.time],
        [words('venue'), letter.venue],
        [words('event-label'), letter.event],
      ]),
      margin: [24, 0, 0, 8],
    },
    { text: letter.closing, alignment: 'justify', margin: [0, 0, 0, 14] },
    signature(letter),
    foot(letter, join, words),
  ];
}

type Cell = string | { text: string; bold: boolean };

const rows = (lines: [string, Cell][]) => ({
  layout: 'lines' satisfies TableLook,
  table: { widths: [84, 4, '*'], body: lines.map(([label, value]) => [label, ':', value]) },
});

function address(to: Addressee | undefined, words: LetterWords): Content[] {
  const lines = to ? addressLines(to) : [words('listed')];
  return [
    words('to'),
    ...lines.map((text) => ({ text, bold: true })),
    words('in'),
    { text: words('their-place'), margin: [18, 0, 0, 0] },
  ];
}

/** Unbreakable: a signature alone on a sheet belongs to no letter. */
export function signature({ signer }: Pick<Letter, 'signer'>): Extract<Content, { stack: unknown }> {
  const { position, body, name, rank, nip } = signer;
  const gap: Content = { text: ' ', margin: [0, 0, 0, 32] };
  return {
    unbreakable: true,
    margin: [pageWidth * 0.48, 0, 0, 10],
    stack: [
      ...(position ? [`${position},`] : [`${body},`]),
      gap,
      { text: name ?? '.'.repeat(36), bold: true, decoration: name ? 'underline' : undefined },
      ...(rank ? [rank] : []),
      ...(nip ? [`NIP ${nip}`] : []),
    ],
  };
}

/** The other recipients of the letter and, on paper, the way into the chat. Unbreakable, so that no half of it stands on a page alone. */
function foot(letter: Letter, join: Sheet['join'], words: LetterWords): Content {
  const copies: Content[] =
    letter.copies.length > 0
      ? [{ text: words('copies'), decoration: 'underline' }, ...letter.copies.map((copy, at) => `${at + 1}. ${copy}`)]
      : [];
  return { unbreakable: true, fontSize: 8.5, stack: [...copies, ...(join ? [joining(join, words)] : [])] };
}

/** One QR for each app, since she may have only one of them. */
function joining({ code, links }: NonNullable<Sheet['join']>, words: LetterWords): Content {
  const text = words(links.length > 0 ? 'join-link' : 'join', { code, link: links.join('\n') });
  const joinText: Content = { text, margin: [0, 4, 0, 0] };
  if (links.length === 0) return joinText;
  const codes = links.map(
    (link): Column => ({
      stack: [
        { qr: link, fit: 72 },
        { text: new URL(link).host, fontSize: 7 },
      ],
      width: 84,
    }),
  );
  return { columns: [...codes, joinText], columnGap: 8, margin: [0, 8, 0, 0] };
}

function annex(letter: Letter, words: LetterWords): Content[] {
  if (letter.annex.length === 0) return [];
  return [
    { text: words('annex'), pageBreak: 'before', fontSize: 9 },
    rows([
      [words('number'), letter.number],
      [words('annex-date'), letter.dated.replace(/^.*?, /, '')],
    ]),
    { text: letter.event, bold: true, alignment: 'center', margin: [0, 16, 0, 4] },
    { text: `${letter.date}, ${letter.time}`, alignment: 'center', margin: [0, 0, 0, 12] },
    ...letter.annex.map(({ title, lines }): Content => {
      // Its own copy: pdfmake writes into the lists that it is given.
      const list: Content = lines.length > 1 ? { ol: [...lines] } : { text: lines[0] ?? '' };
      return { stack: [{ text: title, bold: true, margin: [0, 8, 0, 2] }, list] };
    }),
  ];
}
