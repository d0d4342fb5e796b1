/** A mother's word as the kader tells it: `ibu Aisyah setuju`, `mamanya Budi blm setuju`. Pure. */
import { fold } from '../fold.ts';
import { isNoChild } from './child-question.ts';
import { isNameLike } from './names.ts';

export interface ToldConsent {
  yes: boolean;
  /** The child or its mother, as typed; undefined: the child of whom it was just spoken. */
  who?: string;
  /** All of whom it was just spoken. */
  all?: true;
}

const negations =
  /^(?:tidak|tdk|tak|belum|blm|blom|gak|ga|nggak|ngga|ora|kada|indak|nda|ndak|menolak|nolak|keberatan)$/;
const agreed = /^(?:setuju|stuju|mengizinkan|ngizinin|izinkan|bersedia|mau didata|boleh didata)$/;
const around =
  /^(?:ibu|ibunya|ibuk|bu|mama|mamanya|mamah|mamaknya|mamak|bunda|bundanya|ayah|ayahnya|bapak|bapaknya|ortu|ortunya|orang|tua|tuanya|sudah|sdh|udah|dah|telah|juga|anak|anaknya|si|dari|ya|yah|kak|bidan|katanya|data|datanya|dicatat|didata|untuk|mau|itu|ini|nya|kata|bilang|kok|lah|deh|sih|iya|ya|yo|nggih|inggih|olo|ok|oke)$/;

const every = /^(?:semua|semuanya|kedua|keduanya)$/;

export function readConsent(text: string): ToldConsent | undefined {
  if (text.length > 80 || /[?\n\d]/.test(text)) return undefined;
  const words = fold(text).split(' ');
  const refuses = words.some((word) => /^(?:menolak|nolak|keberatan)$/.test(word));
  if (!refuses && !words.some((word) => agreed.test(word))) return undefined;
  const yes = !words.some((word) => negations.test(word));
  const about = words.some((word) => /^(?:ibu|mama|bu$|bunda|mamak|ortu|tua|ayah|bapak)/.test(word));
  const left = words.filter((word) => !around.test(word) && !negations.test(word) && !agreed.test(word));
  // `belum semua ibu setuju`: some of them have.
  if (left.length === 1 && every.test(left[0]!) && about)
    return words.some((word, at) => negations.test(word) && every.test(words[at + 1] ?? ''))
      ? undefined
      : { yes, all: true };
  // `semua setuju`, `rapat setuju`: nothing says that it is about mothers.
  if (left.length === 0)
    return /\b(?:ibu|mama|bunda|ortu|orang tua|ayah|bapak)/.test(words.join(' ')) ? { yes } : undefined;
  const who = left.join(' ');
  return about && left.length <= 4 && isNameLike(who) && !left.includes('semua') && !isNoChild.test(who)
    ? { yes, who }
    : undefined;
}
