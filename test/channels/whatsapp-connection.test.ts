/** Linking, and what every end of a connection leads to. */
import { beforeEach, describe, expect, test } from 'vitest';
import type { Pairing } from '../../src/channels/whatsapp/connection/pairing.ts';
import { until } from '../support/until.ts';
import { openConnecting } from './whatsapp-connecting.ts';
import { whatsappHarness } from './whatsapp-harness.ts';

const { here, begin, ready, stands, works } = openConnecting();

describe('linking', () => {
  beforeEach(async () => {
    here.harness = await whatsappHarness({ linked: false });
  });

  test('a QR links the number for good: the next start needs none', async () => {
    const shown: (Pairing | undefined)[] = [];
    await begin({ show: (pairing) => shown.push(pairing) });
    const first = await until(() => shown.find((pairing) => pairing && 'qr' in pairing));
    here.harness.server.scanQr((first as { qr: string }).qr);
    await ready();
    expect(here.channel.pairing()).toBeUndefined();
    await stands('linked');
    expect(here.harness.news).toEqual(['linked']);
    expect(here.channel.link('abcd-efgh-jkmn')).toBe('https://wa.me/628115550000?text=abcd-efgh-jkmn');
    await works();
    await here.channel.stop();
    await begin();
    await ready();
    await works();
    expect(here.harness.news).toEqual(['linked']);
  });

  test('a code that is typed on the phone links the number', async () => {
    await begin({ phone: '628115550000' });
    const shown = await until(() => here.channel.pairing());
    await here.harness.server.typeCode((shown as { code: string }).code);
    await ready();
    await works();
  });
});

describe('the end of a connection', () => {
  beforeEach(async () => {
    here.harness = await whatsappHarness();
    await begin();
    await ready();
  });

  test.each([['a reset'], ['515'], ['503'], ['500']])(
    'after %s the channel connects again and nothing is lost',
    async (how) => {
      if (how === 'a reset') here.harness.server.reset();
      else here.harness.server.streamError(Number(how));
      const siti = here.harness.phone('Siti');
      await siti.say('di tengah gangguan');
      await expect.poll(() => here.heard).toContain('di tengah gangguan');
      await ready();
      await works();
      expect(here.harness.news).toEqual(['linked']);
    },
  );

  test('logins that fail for a while are tried again with pauses', async () => {
    const { logins } = here.harness.server.world;
    here.harness.server.faults.add({ kind: 'refuseLogin', code: 503, count: 3 });
    here.harness.server.reset();
    // Three are refused, the fourth is not.
    await until(() => here.harness.server.world.logins === logins + 1);
    await ready();
    await works();
  });

  test('for an outdated version the newest one is looked up', async () => {
    await here.channel.stop();
    here.harness.server.faults.add({ kind: 'refuseLogin', code: 405, count: 1 });
    let asked = 0;
    await begin({ newestVersion: async () => [2, 3000, 1999999999 + asked++] });
    await ready();
    expect(asked).toBe(1);
  });

  test('the channel stops and tells it when WhatsApp takes no version that we know', async () => {
    here.harness.server.faults.add({ kind: 'refuseLogin', code: 405 });
    here.harness.server.reset();
    await stands('outdated');
    expect(here.harness.news).toEqual(['linked', 'outdated']);
  });

  test.each([
    [401, 'unlinked'],
    [403, 'banned'],
    [440, 'replaced'],
  ])('after %i the channel stops and tells it once, until an operator resumes', async (code, status) => {
    here.harness.server.streamError(code);
    await stands(status);
    await expect.poll(() => here.channel.state()).toBe('stopped');
    expect(here.harness.news).toEqual(['linked', status]);
    expect(here.channel.link('abcd-efgh-jkmn')).toBeUndefined();
    const { logins } = here.harness.server.world;
    const failure = await here.channel
      .send(here.harness.phone('Siti').jid, { text: 'Bu?' }, { patienceMs: 0, bulk: true })
      .catch((e) => e);
    expect(failure).toMatchObject({ name: 'SendError' });
    await new Promise((next) => setTimeout(next, 400));
    expect(here.harness.server.world.logins).toBe(logins);
    await here.channel.resume();
    if (code === 401) {
      const shown = await until(() => here.channel.pairing());
      here.harness.server.scanQr((shown as { qr: string }).qr);
    }
    await ready();
    await works();
    expect(here.harness.news.at(-1)).toBe('linked');
    expect(here.channel.link('abcd-efgh-jkmn')).toContain('wa.me/');
  });

  test('a restricted number sends again only answers after the line broke, nothing that it started', async () => {
    await works();
    const [siti, ani] = [here.harness.phone('Siti'), here.harness.phone('Ani')];
    for (const phone of [siti, ani]) await phone.say('halo');
    await expect.poll(() => here.heard.length).toBe(2);
    for (const phone of [siti, ani]) phone.off();
    const started = await here.channel.send(siti.jid, { text: 'Pengingat' }, { patienceMs: 0, bulk: true });
    const answer = await here.channel.send(ani.jid, { text: 'Jawaban' });
    here.harness.server.restrict();
    await stands('restricted');
    // Answers wait half a minute for the phone before they are sent once more.
    await here.harness.records.db
      .updateTable('whatsapp_sent')
      .set({ at: new Date(Date.now() - 60_000) })
      .execute();
    const handed = (id: string) => here.harness.server.sent.filter((one) => one.id === id).length;
    expect([handed(started), handed(answer)]).toEqual([1, 1]);
    here.harness.server.reset();
    // In the order in which they were first sent.
    await expect.poll(() => handed(answer), { timeout: 20_000 }).toBe(2);
    expect(handed(started)).toBe(1);
  });

  test('a process without the number lets the owner send, edit and take back', async () => {
    await works();
    const ani = here.harness.phone('Ani');
    await ani.say('halo');
    await expect.poll(() => here.heard).toContain('halo');
    const worker = await here.harness.open();
    await worker.meet();
    expect(worker.link('abc')).toContain('wa.me/628115550000');
    const bytes = Buffer.from('89504e470d0a1a0a0000', 'hex');
    const id = await worker.send(
      ani.jid,
      { text: 'Hadir: 3', image: { bytes, mime: 'image/png' } },
      { repeat: 'r1', bulk: true },
    );
    expect(await ani.next()).toMatchObject({ id, text: 'Hadir: 3', picture: bytes });
    expect(await worker.send(ani.jid, { text: 'Hadir: 3' }, { repeat: 'r1' })).toBe(id);
    await worker.edit!(ani.jid, id, { text: 'Hadir: 4' });
    await expect.poll(() => ani.chat().at(-1)?.text).toBe('Hadir: 4');
    expect(await worker.remove!(ani.jid, id)).toBe(true);
    const refused = await worker.send('628999@s.whatsapp.net', { text: 'Halo' }).catch((error) => error);
    expect(refused).toMatchObject({ name: 'SendError', kind: 'refused' });
    expect(await here.harness.records.db.selectFrom('whatsapp_order').select('id').execute()).toEqual([]);
  });

  test('a process that only sends learns the number once the records are back, and lives until then', async () => {
    await ready();
    let away = true;
    const refused = new Error('the records are away');
    const db = here.harness.records.db.withPlugin({
      transformQuery: ({ node }) => {
        if (away) throw refused;
        return node;
      },
      transformResult: async ({ result }) => result,
    });
    const worker = await here.harness.open({ db });
    const met = worker.meet();
    await expect(db.selectFrom('meta').select('key').execute()).rejects.toBe(refused);
    away = false;
    await met;
    expect(worker.link('abc')).toContain('wa.me/628115550000');
  });
});
