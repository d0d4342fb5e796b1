/** Flow `hapus`, as far as others are concerned: her roles end, so newcomers who wait for her ask somebody else, and those who look after her
 *  places hear that they are vacant. Her data itself: personal-data.ts. */
import { type Effect, member } from '../../room.ts';
import { textOf } from '../../texts/text-of.ts';
import type { DirectoryDeps } from '../deps.ts';
import { postText } from '../people/post-text.ts';
import { erase } from '../personal-data.ts';
import { passOnJoining } from './joining-passed.ts';
import { endRoles, type Post, postsOf } from './roles.ts';
import { sendVacancy, writeVacancy } from './vacancies.ts';

const text = textOf('directory/cabut');

export const eraseMe =
  (deps: DirectoryDeps): Effect =>
  async (context, args) => {
    const { db, now } = context;
    const { id } = member(context);
    if (args.sure === 'hapus') {
      const hers = await postsOf(db, id, now);
      const vacancies = [];
      for (const post of hers) vacancies.push({ post, written: await vacancy(deps, context, post) });
      await endRoles(db, hers, { at: now, by: id, now });
      await passOnJoining(db, id, [], now);
      for (const { post, written } of vacancies) await sendVacancy(db, post, written, now);
    }
    return erase(deps)(context, args);
  };

/** Without her name: it is the thing that she wants forgotten. */
const vacancy = (deps: DirectoryDeps, { db, now }: Parameters<Effect>[0], post: Post) =>
  writeVacancy(deps, db, { ...post, ended_by: null }, now, (lines, language) => [
    text('erased', { post: deps.texts.render(language, postText(post)) }),
    ...(lines === '' ? [] : [text('erased-duties', { lines })]),
  ]);
