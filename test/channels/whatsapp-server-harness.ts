/** One loopback WhatsApp for each test, real Baileys sockets against it, and a console that must stay silent. */
import type { UserFacingSocketConfig } from '@whiskeysockets/baileys';
import { afterEach, beforeEach, expect, vi } from 'vitest';
import { silenceSignal } from '../support/whatsapp/quiet.ts';
import type { WorldOptions } from '../support/whatsapp/world.ts';
import { startWhatsApp, type WhatsApp } from '../support/whatsapp.ts';
import { type Client, connect, newVault, type Vault } from '../support/whatsapp-client.ts';

export interface Setting {
  server: WhatsApp;
  /** A socket with these credentials; without them a new linked one. */
  connect(vault?: Vault, extra?: Partial<UserFacingSocketConfig>): Promise<Client>;
  vault(): Promise<Vault>;
  /** Another server instead, for what must be known at its start. */
  restart(options: Partial<WorldOptions>): Promise<void>;
}

export function openSetting(): Setting {
  const clients: Client[] = [];
  let loud = () => {};
  let printed = () => 0;
  const setting: Setting = {
    server: undefined as unknown as WhatsApp,
    async connect(vault, extra) {
      const client = connect(setting.server.url, vault ?? (await setting.vault()), extra);
      clients.push(client);
      return client;
    },
    vault: async () => newVault(await setting.server.provision()),
    async restart(options) {
      await setting.server.stop();
      setting.server = await startWhatsApp(options);
    },
  };
  beforeEach(async () => {
    const spies = (['log', 'info', 'warn', 'error'] as const).map((kind) =>
      vi.spyOn(globalThis.console, kind).mockImplementation(() => {}),
    );
    printed = () => spies.reduce((sum, { mock }) => sum + mock.calls.length, 0);
    loud = silenceSignal();
    setting.server = await startWhatsApp();
  });
  afterEach(async () => {
    for (const client of clients.splice(0)) await client.end();
    await setting.server.stop();
    const count = printed();
    loud();
    vi.restoreAllMocks();
    expect({ printed: count, troubles: setting.server.troubles, unknown: setting.server.unknown }).toEqual({
      printed: 0,
      troubles: [],
      unknown: [],
    });
  });
  return setting;
}
