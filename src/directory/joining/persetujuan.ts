/** The words of the consent have changed: a person who agreed to older ones is asked anew, before anything else of hers goes on. */
import { dayMs } from '../../clock.ts';
import type { Reply } from '../../conversation/run.ts';
import { enqueue } from '../../outbox/outbox.ts';
import type { Secrets } from '../../records/secrets.ts';
import type { Db } from '../../records/tables.ts';
import { type Effect, member, type Wanted } from '../../room.ts';
import { textOf } from '../../texts/text-of.ts';
import { audit, auditConsent } from '../audit.ts';
import { agree } from '../people/consent.ts';
import { consentVersion, loadPerson } from '../people/people.ts';

const text = textOf('directory/persetujuan');
const consent = textOf('directory/setuju');

/** Its buttons carry the version that she reads: a yes to older words is none to these. */
const consentQuestion: Reply = {
  parts: [text('again'), consent('consent')],
  choices: [
    { data: `!directory.agree.${consentVersion}`, label: consent('consent.opt-setuju') },
    { data: `!directory.disagree.${consentVersion}`, label: consent('consent.opt-tidak') },
  ],
};

/** What the inbox needs to ask it. */
export const consentAsked = {
  version: consentVersion,
  question: consentQuestion,
  short: { ...consentQuestion, parts: [text('waits')] } satisfies Reply,
  yes: 'directory.agree' as const,
  no: 'directory.disagree' as const,
  words: {
    yes: 'directory/persetujuan:yes',
    no: 'directory/persetujuan:no',
    full: 'directory/persetujuan:full',
  } as const,
};

const isOld = (argument: unknown) => String(argument) !== String(consentVersion);

export const agreeAnew =
  ({ secrets }: { secrets: Secrets }): Effect =>
  async (context, { argument }) => {
    const { id, consented } = member(context);
    if (consented) return { replies: [{ parts: [text('agreed-before')] }] };
    if (isOld(argument)) return { replies: [consentQuestion] };
    const { db, now, channel, chat } = context;
    await agree(db, secrets, { person: id, channel, chat, now });
    await auditConsent(context, id);
    return { replies: [{ parts: [text('agreed')] }] };
  };

/** She stays in the directory and is asked again; what she can do instead is said. */
export const disagree: Effect = async (context, { argument }) => {
  const { id, consented } = member(context);
  if (consented) return { replies: [{ parts: [text('agreed-before')] }] };
  if (isOld(argument)) return { replies: [consentQuestion] };
  const { db, now } = context;
  const detail = { version: consentVersion };
  await audit(db, { now, actor: id, action: 'directory.no_consent', subject: `person ${id}`, detail });
  return {
    replies: [
      {
        parts: [text('refused')],
        choices: [
          { data: `!directory.agree.${consentVersion}`, label: consent('consent.opt-setuju') },
          { data: '!start.directory/data_saya', label: text('see') },
          { data: '!start.directory/hapus', label: text('erase') },
        ],
      },
    ],
  };
};

/** Something of ours waits for her yes: she is asked, once for each version. */
export function askAnew(db: Db, person: number, now: number): Promise<void> {
  return enqueue(db, {
    kabupaten: '',
    key: `consent-${consentVersion}-${person}`,
    person,
    kind: 'directory.consent',
    reply: consentQuestion,
    dueAt: now,
    expiresAt: now + 30 * dayMs,
    priority: 2,
  });
}

export const consentWanted: Wanted = async ({ db, now }, { person }) =>
  (await loadPerson(db, person, now))?.consented === false;
