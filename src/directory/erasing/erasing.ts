/** `hapus`: everything that tells who she is goes; reports stay, filed by a person without a name. */
import { type Effect, member } from '../../room.ts';
import { audit } from '../audit.ts';
import type { DirectoryDeps } from '../deps.ts';
import { directoryData, subjectOf } from '../personal-data.ts';

/** Each room forgets what its own tables hold. The directory comes last, because the others find her by its rows. */
export const erase =
  ({ secrets, personalData }: DirectoryDeps): Effect =>
  async (context, args) => {
    const { id } = member(context);
    if (args.sure !== 'hapus') return { replies: [{ parts: [{ key: 'directory/hapus:kept' }] }] };
    const { db, now } = context;
    const on = { db, secrets, now };
    const subject = await subjectOf(on, id, personalData);
    for (const room of [...personalData, directoryData]) await room.forget(on, subject);
    await audit(db, { now, actor: id, action: 'directory.erase', subject: `person ${id}` });
    // The session of this chat is written anew at the end of this turn; it must not be missing then.
    const here = secrets.hash('chat', `${context.channel} ${context.chat}`);
    return {
      replies: [{ parts: [{ key: 'directory/hapus:done' }] }],
      person: null,
      forget: subject.chats.map(({ hash }) => hash).filter((hash) => hash !== here),
    };
  };
