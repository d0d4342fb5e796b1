/** Answers to one question of the report. */
import type { Run } from '../../src/conversation/run.ts';
import { type Judged, judged, type Line, says } from './judging.ts';
import type { Phone, Scene } from './scene.ts';

interface Expected {
  value?: number | string | null;
  L?: number;
  P?: number;
  ask?: boolean;
  may?: number;
  change?: Record<string, number | string>;
  command?: string;
}

const usual: Record<string, string> = {
  S: '45',
  K: '44',
  D: '39',
  N: '30',
  T: '6',
  O: '2',
  B: '1',
  BGM: '0',
  TT: '0',
  kader: '5',
  bayi: 'lewati',
  pmt: 'tidak',
  births: '0',
  bdeaths: '0',
  mdeaths: '0',
  problems: 'lewati',
};

/** Goes on to a question; false: it was never asked. */
export async function reach(
  phone: Phone,
  question: string | undefined,
  known: Record<string, number> = {},
): Promise<boolean> {
  await phone.say('lapor');
  for (let n = 0; n < 40; n++) {
    const run = await phone.run();
    if (!run || run.at === question || run.mode === 'summary') return run?.at === question || run?.mode === 'summary';
    await phone.say(
      run.mode === 'ask' ? String(known[run.at] ?? usual[run.at] ?? 'lewati') : run.mode === 'confirm' ? 'ya' : '1',
    );
  }
  return false;
}

export async function answer(scene: Scene, line: Line): Promise<Judged> {
  const expect = line.expect as Expected;
  const phone = await scene.phone(scene.people.kader);
  const question = line.question!;
  if (!(await reach(phone, question, line.known))) return judged([], { silent: [`never came to ${question}`] });
  const before = await phone.run();
  const heard = await phone.say(line.text);
  const run = await phone.run();
  const found = { silent: [] as string[], shown: [] as string[], asked: [] as string[] };
  const got = run?.answers[question];
  if (expect.command) {
    if (got !== undefined && got !== null) found.silent.push(`${question} = ${got} stored`);
    if (!obeyed(expect.command, before, run, heard)) found.asked.push(`no ${expect.command}`);
    return judged(heard, found);
  }
  if (expect.value === null) {
    if (got !== undefined && got !== expect.may) found.shown.push(`${question} = ${got} though unsure`);
  } else if (expect.value !== undefined && !fits(got, expect.value)) {
    (got === undefined ? found.asked : found.silent).push(`${question} = ${got} instead of ${expect.value}`);
  } else if (expect.value === undefined && got !== undefined) found.silent.push(`${question} = ${got} though not told`);
  for (const part of ['L', 'P'] as const) {
    const own = run?.answers[`${question}_${part}`];
    if (expect[part] !== undefined && own !== expect[part]) found.silent.push(`${question}_${part} = ${own}`);
  }
  for (const [name, value] of Object.entries(expect.change ?? {})) {
    const changed = run?.answers[name];
    if (changed !== value)
      found[changed === before?.answers[name] ? 'asked' : 'silent'].push(`${name} = ${changed} instead of ${value}`);
  }
  if (heard.length === 0) found.silent.push('no answer');
  return judged(heard, found);
}

const fits = (got: unknown, value: number | string) =>
  typeof value === 'string'
    ? String(got ?? '')
        .toLowerCase()
        .includes(value.toLowerCase())
    : got === value;

function obeyed(command: string, before: Run | undefined, run: Run | undefined, heard: string[]): boolean {
  switch (command) {
    case 'help':
      return run?.at === before?.at && run?.mode === 'ask' && heard.length > 0 && !says(heard, 'data yang kami simpan');
    case 'later':
      return says(heard, /simpan/);
    case 'back':
      return run !== undefined && run.at !== before?.at;
    case 'cancel':
      return run?.mode === 'leave';
    case 'menu':
      return says(heard, /mau apa|lapor/) && says(heard, /\[/);
    default:
      return says(heard, command);
  }
}
