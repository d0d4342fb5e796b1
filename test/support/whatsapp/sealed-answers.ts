/** Votes and answers to invitations: sealed with the secret of the message that asked. */
import { createHash, randomBytes } from 'node:crypto';
import { aesEncryptGCM, hmacSign, proto } from '@whiskeysockets/baileys';

/** The question, and how asker and answerer are named in this chat. */
export interface Asked {
  id: string;
  secret: Uint8Array;
  asker: string;
  answerer: string;
}

export function sealVote(asked: Asked, options: string[]) {
  const selectedOptions = options.map((option) => createHash('sha256').update(option).digest());
  return seal(asked, 'Poll Vote', proto.Message.PollVoteMessage.encode({ selectedOptions }).finish());
}

export type Attendance = 'going' | 'maybe' | 'notGoing';

export function sealAttendance(asked: Asked, attendance: Attendance, timestampMs: number) {
  const { GOING, MAYBE, NOT_GOING } = proto.Message.EventResponseMessage.EventResponseType;
  const response = { going: GOING, maybe: MAYBE, notGoing: NOT_GOING }[attendance];
  return seal(asked, 'Event Response', proto.Message.EventResponseMessage.encode({ response, timestampMs }).finish());
}

function seal({ id, secret, asker, answerer }: Asked, use: string, plain: Uint8Array) {
  const info = Buffer.concat([Buffer.from(id + asker + answerer + use), Buffer.from([1])]);
  const key = hmacSign(info, hmacSign(secret, new Uint8Array(32), 'sha256'), 'sha256');
  const encIv = randomBytes(12);
  return { encPayload: aesEncryptGCM(plain, key, encIv, Buffer.from(`${id}\0${answerer}`)), encIv };
}
