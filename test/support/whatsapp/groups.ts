/** Groups: who is in them, what a client may ask about them, and what the others are told. */
import type { BinaryNode } from '@whiskeysockets/baileys';
import { type Account, type Device, type Form, jidOf } from './accounts.ts';
import { deliver } from './login.ts';
import { children, node } from './nodes.ts';
import { QueryError } from './query-error.ts';
import type { World } from './world.ts';

export interface Group {
  id: string;
  subject: string;
  /** How members are named in it. */
  form: Form;
  creator: Account;
  since: number;
  members: Set<Account>;
}

/** What a test does with groups. The bot is in every one. */
export const openGroups = (world: World) => ({
  group(subject: string, members: { account: Account }[], form: Form = 'lid'): Group {
    const [creator, ...others] = members.map(({ account }) => account);
    if (!creator) throw new Error('a group needs someone who makes it');
    return makeGroup(world, subject, creator, [...others, world.bot], form);
  },
  join: (group: Group, { account }: { account: Account }) => changeMember(world, group, 'add', account, group.creator),
  leave: (group: Group, { account }: { account: Account }) => changeMember(world, group, 'remove', account, account),
});

function makeGroup(world: World, subject: string, creator: Account, others: Account[], form: Form): Group {
  const id = `1203630${world.newId('').padStart(11, '0')}@g.us`;
  const group = { id, subject, form, creator, since: world.seconds(), members: new Set([creator, ...others]) };
  world.groups.set(id, group);
  return group;
}

export function groupQuery(world: World, { account }: Device, to: string | undefined, what: BinaryNode): BinaryNode[] {
  if (what.tag === 'participating') {
    const mine = [...world.groups.values()].filter(({ members }) => members.has(account));
    return [node('groups', {}, mine.map(describe))];
  }
  if (what.tag === 'create') {
    const others = children(what).flatMap(({ attrs }) => world.accounts.find(attrs.jid) ?? []);
    return [describe(makeGroup(world, what.attrs.subject ?? '', account, others, 'lid'))];
  }
  if (what.tag !== 'query') throw new QueryError(501, 'feature-not-implemented');
  const group = world.groups.get(to ?? '');
  if (!group?.members.has(account)) throw new QueryError(403, 'forbidden');
  return [describe(group)];
}

/** Someone comes in or goes; everyone in the group hears of it. */
function changeMember(world: World, group: Group, action: 'add' | 'remove', account: Account, by: Account) {
  const told = new Set([...group.members, account]);
  if (action === 'add') group.members.add(account);
  else group.members.delete(account);
  const change = node(action, {}, [node('participant', naming(group, account))]);
  const about = {
    from: group.id,
    type: 'w:gp2',
    participant: jidOf(by, group.form),
    notify: by.name,
    addressing_mode: group.form === 'lid' ? 'lid' : 'pn',
    t: world.seconds(),
  };
  for (const { devices } of told)
    for (const device of devices.values())
      deliver(device, node('notification', { ...about, id: world.newId('group') }, [change]));
}

function describe(group: Group): BinaryNode {
  const about = {
    id: group.id.split('@')[0],
    subject: group.subject,
    s_t: group.since,
    creation: group.since,
    creator: jidOf(group.creator, group.form),
    addressing_mode: group.form === 'lid' ? 'lid' : 'pn',
    size: group.members.size,
  };
  const members = [...group.members].map((account) => {
    const type = account === group.creator ? 'superadmin' : undefined;
    return node('participant', { ...naming(group, account), type });
  });
  return node('group', about, members);
}

const naming = ({ form }: Group, account: Account) =>
  form === 'lid'
    ? { jid: jidOf(account, 'lid'), phone_number: jidOf(account, 'phone') }
    : { jid: jidOf(account, 'phone'), lid: jidOf(account, 'lid') };
