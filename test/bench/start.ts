/** How long a person waits for the program: after `npm start` on an empty directory and on a filled one, and after kill -9 while messages come. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startProgram } from '../proof/program.ts';
import { openStage } from '../proof/stage.ts';
import { freePort } from '../support/server.ts';

/** Lines to print: medians of so many rounds. `servers`: Redis and PostgreSQL are there. */
export async function benchStart(rounds: number, servers: boolean): Promise<string[]> {
  const [empty, filled]: Start[][] = [[], []];
  for (let round = 0; round < rounds; round++) {
    const dataDir = mkdtempSync(join(tmpdir(), 'kabar-bench-'));
    empty!.push(await start(dataDir));
    filled!.push(await start(dataDir));
    rmSync(dataDir, { recursive: true, force: true });
  }
  const lines = [`start on an empty directory: ${told(empty!)}`, `start on a filled one: ${told(filled!)}`];
  for (const mode of servers ? (['polling', 'webhook'] as const) : []) {
    const waits = await afterKills(mode, rounds);
    lines.push(`kill -9 and start, until the next message is answered, ${mode}: ${seconds(median(waits))} s`);
  }
  return lines;
}

interface Start {
  page: number;
  chat: number;
}

/** From the command until the page answers, and until a kader's first word is answered. */
async function start(dataDir: string): Promise<Start> {
  const port = await freePort();
  const begun = performance.now();
  const program = startProgram(port, { DATA_DIR: dataDir, DEMO: 'auto', SIMULATOR: 'auto' });
  const page = `http://127.0.0.1:${port}/simulator`;
  while (!(await ok(page))) await sleep(10);
  const shown = performance.now();
  await program.ready();
  const people = (await (await fetch(`${page}/api/people`)).json()) as { id: string; role: string }[];
  const from = people.find(({ role }) => role === 'kader')!.id;
  const body = JSON.stringify({ from, text: 'lapor' });
  const headers = { 'content-type': 'application/json' };
  const said = await fetch(`${page}/api/messages`, { method: 'POST', headers, body });
  if (!(await said.text()).includes('(S)')) throw new Error('the first chat was not answered');
  const chat = performance.now();
  await program.stop();
  return { page: shown - begun, chat: chat - begun };
}

const ok = (page: string) =>
  fetch(page).then(
    async (answer) => (await answer.text()) !== '' && answer.ok,
    () => false,
  );

/** A person writes in the moment of the kill. */
async function afterKills(mode: 'polling' | 'webhook', rounds: number): Promise<number[]> {
  const stage = await openStage({ size: 1, seed: 1, mode });
  try {
    const phone = stage.api.phone([...stage.posyanduOf.keys()][0]!);
    const waits: number[] = [];
    let program = stage.start();
    await program.ready();
    for (let round = 0; round < rounds; round++) {
      await program.kill9();
      phone.say('menu');
      const begun = performance.now();
      program = stage.start();
      await phone.next(60_000);
      waits.push(performance.now() - begun);
      await program.ready();
    }
    await program.stop();
    return waits;
  } finally {
    await stage.close();
  }
}

const told = (starts: Start[]) =>
  `page after ${seconds(median(starts.map(({ page }) => page)))} s, first chat answered after ${seconds(median(starts.map(({ chat }) => chat)))} s`;
const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
const seconds = (ms: number) => (ms / 1000).toFixed(2);
