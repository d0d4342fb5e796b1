/** The room's code as a picture for the wall: figures that the last row can read, and a QR below them where a link exists. */
import encodeQR from 'qr';
import { font, rasterise } from '../../papers/pictures.ts';
import type { Painter } from '../../room.ts';

const width = 1000;
/** Side of the square that holds the QR. */
const side = 420;
const lineLetters = 44;

/** args: `code`, `title`, `how`, and `link` where there is one. */
export const roomCodePicture: Painter = async (args) => {
  const { code, title, how, link } = args as { code: string; title: string; how: string; link?: string };
  const titles = wrapped(title);
  const top = 60 + titles.length * 50;
  const height = top + (link ? side + 320 : 340);
  const lines = [
    ...titles.map((line, at) => pictureText(line, 60 + at * 50, 38)),
    pictureText(code, top + 200, 220, true),
    pictureText(how, top + 270, 34),
  ];
  const qr = link ? qrAt(link, (width - side) / 2, top + 310) : '';
  const ground = `<rect width="${width}" height="${height}" fill="white"/>`;
  return rasterise(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${ground}${lines.join('')}${qr}</svg>`,
  );
};

const pictureText = (line: string, y: number, size: number, bold = false) =>
  `<text x="${width / 2}" y="${y}" text-anchor="middle" font-family="${font}" font-size="${size}"${
    bold ? ' font-weight="bold" letter-spacing="24"' : ''
  }>${escaped(line.replaceAll('*', ''))}</text>`;

/** The title takes two lines at most, because the code needs the room. */
function wrapped(title: string): string[] {
  const lines = [''];
  for (const word of title.split(/\s+/)) {
    const longer = `${lines.at(-1)} ${word}`.trim();
    if (longer.length <= lineLetters) lines[lines.length - 1] = longer;
    else lines.push(word.slice(0, lineLetters));
  }
  return lines.length > 2 ? [lines[0]!, `${lines[1]!.slice(0, lineLetters - 1)}…`] : lines;
}

function qrAt(link: string, x: number, y: number): string {
  const dots = encodeQR(link, 'raw', { border: 2 });
  const size = side / dots.length;
  const black = dots.flatMap((row, down) =>
    row.flatMap((dot, right) => (dot ? [`M${x + right * size} ${y + down * size}h${size}v${size}h-${size}z`] : [])),
  );
  return `<path d="${black.join('')}" shape-rendering="crispEdges"/>`;
}

const escaped = (line: string) =>
  line
    .toWellFormed()
    .replace(/[&<>"']/g, (mark) => `&#${mark.codePointAt(0)};`)
    .replace(controls, '');
/** XML cannot hold these characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must go
const controls = /[\u0000-\u001f\ufffe\uffff]/g;
