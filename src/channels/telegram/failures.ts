/** What an error of the Bot API means to the sender. */
import { GrammyError, HttpError } from 'grammy';
import { SendError } from '../channel.ts';

const gone =
  /chat not found|user is deactivated|user not found|PEER_ID_INVALID|group chat was deactivated|bot was kicked/i;

export function toSendError(error: unknown): SendError {
  if (error instanceof SendError) return error;
  if (!(error instanceof GrammyError)) return new SendError('trouble', 'no answer', 1000, !neverLeft(error));
  const { error_code: code, description } = error;
  const reason = `${code} ${description}`.slice(0, 120);
  if (code === 429) return new SendError('retry', reason, (error.parameters.retry_after ?? 1) * 1000);
  if (code === 403 || (code === 400 && gone.test(description))) return new SendError('gone', reason);
  if (code === 401 || code === 404) return new SendError('trouble', reason);
  if (code >= 500) return new SendError('trouble', reason, 1000, true);
  return new SendError('refused', reason);
}

/** No connection came about, so nothing can have arrived. */
function neverLeft(error: unknown): boolean {
  const cause = error instanceof HttpError ? error.error : error;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  return ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT'].includes(code);
}

/** The token is wrong: no repeat helps. */
export const tokenRefused = (error: unknown) =>
  error instanceof GrammyError && (error.error_code === 401 || error.error_code === 404);

export const conflict = (error: unknown) => error instanceof GrammyError && error.error_code === 409;

/** A group that grew has a new id. */
export const movedTo = (error: unknown) =>
  error instanceof GrammyError ? error.parameters.migrate_to_chat_id : undefined;

/** For what is tried again until Telegram does it. */
export const longestBackOffMs = 15_000;

/** Pause before try `attempt` (from 0), doubling up to `most`, spread by the clock's milliseconds so that many do not come at once. */
export function backOff(attempt: number, most: number, now: number): number {
  const pause = Math.min(300 * 2 ** attempt, most);
  return pause * (0.5 + (now % 1000) / 2000);
}
