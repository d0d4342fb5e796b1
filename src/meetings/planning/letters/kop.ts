/** `kop`: head and foot of a body's letters, told once and changed when they change. */
import type { Answers } from '../../../conversation/run.ts';
import { audit } from '../../../directory/audit.ts';
import { type Context, type Effect, type Lookup, member } from '../../../room.ts';
import { keepLetterhead, type Letterhead, letterheadOf } from '../../base/bodies.ts';
import { plannedArea } from '../../base/rights.ts';
import { linesOf } from '../lines.ts';

/** What is stored, as answers to go on with. */
export const letterhead: Lookup = async (context, args) => {
  const { head, place, number, signer, copies } = await letterheadOf(context.db, await plannedArea(context, args.area));
  const nip = signer.nip ? [`NIP ${signer.nip}`] : [];
  const signed = [signer.position, signer.name, signer.rank].filter((line) => line !== undefined);
  const lists = { head: head.join('\n'), signer: [...signed, ...nip].join('\n'), copies: copies.join('\n') };
  const all: Answers = { ...lists, place: place ?? '', number: number ?? '' };
  return { answers: Object.fromEntries(Object.entries(all).filter(([, value]) => value !== '')) };
};

export const setLetterhead: Effect = async (context, args) => {
  const area = await plannedArea(context, args.area);
  const text = (value: unknown) => (typeof value === 'string' && value.trim() ? value.trim() : undefined);
  await keepLetterhead(context.db, area, {
    head: linesOf(args.head).slice(0, 6),
    place: text(args.place),
    number: text(args.number),
    signer: signerOf(linesOf(args.signer)),
    copies: linesOf(args.copies).slice(0, 15),
  });
  await noted(context, area);
  return { replies: [{ parts: [{ key: 'meetings/kop:kept' }] }] };
};

/** Position, name and rank in this order; the NIP is known by its figures. */
function signerOf(lines: string[]): Letterhead['signer'] {
  const number = lines.find((line) => /^(nip\b|\d[\d ]{16,})/i.test(line));
  const [position, name, rank] = lines.filter((line) => line !== number);
  return { position, name, rank, nip: number?.replace(/^nip[\s.:]*/i, '') };
}

const noted = (context: Context, area: string) =>
  audit(context.db, {
    now: context.now,
    actor: member(context).id,
    action: 'meetings.letterhead',
    subject: `area ${area}`,
    area,
  });
