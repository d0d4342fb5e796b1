/** The slip that is glued into the KMS: the code, how to use it, and a QR that opens the chat, where a channel has links. */
import type { Content } from 'pdfmake/interfaces.js';
import { printable, type TableLook, writePdf } from '../../papers/pdf.ts';
import type { Writer } from '../../room.ts';
import { textOf } from '../../texts/text-of.ts';
import type { ChildrenDeps } from '../base/deps.ts';
import { nameFor } from '../card/kms.ts';
import { slipPlace } from './kode_ibu.ts';

const text = textOf('children/kode_ibu');

/** `{ code, child, until, link? }`. First name only: a slip gets lost. */
export const slip =
  (deps: ChildrenDeps): Writer =>
  async (args, language) => {
    const { code, until, link } = args as { code: string; until: string; link?: string };
    const { child, posyandu } = await slipPlace(deps, args.child);
    const name = nameFor({ child: child.name, for: 'mother' });
    const say = (id: 'slip-title' | 'slip-how' | 'slip-until' | 'slip-file', more = {}) =>
      deps.texts.render(language, text(id, more)).replaceAll('*', '');
    const words: Content[] = [
      { text: say('slip-title', { child: name, posyandu: printable(posyandu) }), bold: true, fontSize: 14 },
      { text: `ikuti ${code}`, bold: true, fontSize: 26, margin: [0, 12, 0, 12] },
      { text: say('slip-how', { linked: link ? 'ya' : 'tidak' }), fontSize: 11 },
      { text: say('slip-until', { until }), fontSize: 10, margin: [0, 8, 0, 0] },
    ];
    const beside: Content = link
      ? {
          columns: [
            { width: '*', stack: words },
            { width: 150, qr: link, fit: 140 },
          ],
          columnGap: 16,
        }
      : { stack: words };
    const bytes = await writePdf(say('slip-title', { child: name, posyandu: printable(posyandu) }), [
      {
        table: { widths: ['*'], body: [[beside]] },
        layout: 'roomy' satisfies TableLook,
      },
    ]);
    return { bytes, mime: 'application/pdf', name: `${say('slip-file', { child: printable(name) })}.pdf` };
  };
