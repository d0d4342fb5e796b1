/** Buttons that show a picture or a paper of a child or of an open day. Each checks the right anew and leaves a line in the audit trail. */
import { wallTime } from '../../clock.ts';
import type { Place } from '../../directory/people/places.ts';
import type { Context, Effect, EffectResult } from '../../room.ts';
import { member } from '../../room.ts';
import { keptChild } from '../base/child.ts';
import type { ChildrenDeps } from '../base/deps.ts';
import { noteLook } from '../base/looks.ts';
import { kmsOf, kmsPicture, kmsWords } from './kms.ts';

/** `!children.kms.<child>` */
export const kmsTap =
  (deps: ChildrenDeps): Effect =>
  async (context, args): Promise<EffectResult> => {
    const { child, place } = await keptChild(context, args.argument);
    const shown = await kmsOf(context.db, child, place, { day: today(context, place), for: 'keeper' });
    if (!shown) return { replies: [{ parts: [{ key: 'children/kms:none', args: { child: child.name } }] }] };
    await noteLook(context, place, { what: 'kms', subject: `child ${child.id}` });
    const { language } = member(context);
    return { replies: [{ parts: [{ literal: kmsWords(deps, shown, language) }], picture: kmsPicture(shown) }] };
  };

export const today = ({ now }: Context, { zone }: Place): string => wallTime(now, zone).toPlainDate().toString();
