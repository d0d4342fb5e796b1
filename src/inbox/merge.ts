import type { Reply } from '../conversation/run.ts';

/** Replies of one turn become as few messages as they can: each costs a slow phone a download and us a place in the pace. What
 *  carries buttons, a picture or a file ends a message. */
export function merge(replies: Reply[]): Reply[] {
  const merged: Reply[] = [];
  for (const reply of replies) {
    const last = merged.at(-1);
    if (last && isOnlyText(last)) merged[merged.length - 1] = { ...reply, parts: [...last.parts, ...reply.parts] };
    else merged.push(reply);
  }
  return merged;
}

const isOnlyText = ({ choices, picture, document, live, file, askContact }: Reply) =>
  !choices?.length && !picture && !document && !live && !file && !askContact;
