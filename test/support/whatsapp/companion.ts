/** A second device of a person, as WhatsApp Web at the village office: it gets all that her phone gets and shows it to nobody here. */
import { type Account, type Device, deviceJid, jidOf } from './accounts.ts';
import { deliver } from './login.ts';
import { node } from './nodes.ts';
import { makeDevice } from './provision.ts';
import { takeReceipt } from './receipts.ts';
import { openSignal } from './signal.ts';
import type { World } from './world.ts';

export type Companion = ReturnType<typeof openCompanion>;

/** Links it. Everybody who keeps a list of her devices hears of it. */
export function openCompanion(world: World, account: Account) {
  const { creds, device } = makeDevice(world, account, account.nextDevice);
  const signal = openSignal(world, device, creds);
  const opened: string[] = [];
  let work: Promise<unknown> = Promise.resolve();
  device.phone = {
    take: (stanza) => {
      if (stanza.tag !== 'message') return;
      const { id = '', from } = stanza.attrs;
      work = work.then(async () => {
        const message = await signal.open(stanza);
        if (!message || message === 'used') return world.troubles.push(new Error(`a companion could not open ${id}`));
        opened.push(id);
        return takeReceipt(world, device, node('receipt', { id, to: from }));
      });
    },
    repeat: () => {},
    preKey: signal.preKey,
  };
  tellOfDevice(world, device, 'add');
  return {
    /** Ids of what it has opened. */
    opened: async () => {
      await work;
      return opened;
    },
    unlink() {
      account.devices.delete(device.id);
      tellOfDevice(world, device, 'remove');
    },
    close: signal.close,
  };
}

function tellOfDevice(world: World, device: Device, change: 'add' | 'remove') {
  const form = world.form(device.account);
  const about = { from: jidOf(device.account, form), type: 'devices', id: world.newId('devices'), t: world.seconds() };
  const changed = node(change, { device_hash: `2:${world.newId('')}` }, [
    node('device', { jid: deviceJid(device, form), 'key-index': device.id }),
    node('key-index-list', { ts: world.seconds() }),
  ]);
  for (const bot of world.botDevices()) deliver(bot, node('notification', about, [changed]));
}
