/** kill -9 between two messages, before each kind of question of a report is answered and before the report is filed: the number is
 *  linked again by itself, her answer is understood and nothing has to be asked for again. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { until } from '../support/until.ts';
import { fileReport } from './kader.ts';
import { openQuestions } from './questions.ts';
import { wrongReports } from './reports.ts';
import { mustHold } from './section.ts';
import { openWhatsAppStage } from './whatsapp-stage.ts';

interface Question {
  name: string;
  type: string;
  questions?: Question[];
}

const flows = join(import.meta.dirname, '../../flows');
const reported = 'reporting/lapor.yaml';
const talkMs = 600_000;

/** Kinds without a kill point of their own, and why. */
const without: Record<string, string> = {
  fetch: 'asks nobody',
  calculate: 'asks nobody',
  draft: 'asks nobody',
  note: 'asks nobody',
  group: 'holds others together',
  select_multiple: 'only in meetings and notices: not in a report',
  datetime: 'only in meetings and notices: not in a report',
  date: 'only in meetings: not in a report',
  location: 'only in meetings: not in a report',
};

/** `size`: so many kader, one after another, each with one kill for each kind. */
export async function whatsappKills(size: number, seed: number): Promise<Record<string, number>> {
  const stage = await openWhatsAppStage(size, seed);
  const kinds = new Map(questionsOf(reported).map(({ name, type }) => [name, type]));
  const faults: string[] = [];
  const killed = new Set<string>();
  let kills = 0;
  let program = stage.start();
  const linked = () => until(async () => stage.server.online() && (await stage.state()) === 'ready: linked');
  try {
    await linked();
    for (const plan of stage.plans) {
      const met = new Set<string>();
      const before = async (name: string) => {
        const kind = kinds.get(name) ?? name;
        if (met.has(kind)) return;
        met.add(kind);
        await program.kill9();
        kills++;
        killed.add(kind);
        program = stage.start();
        await linked();
      };
      const common = { questions: openQuestions(), chance: stage.chance, thinkMs: 0, types: true, onMessage() {} };
      const { askedAgain } = await fileReport({
        ...common,
        phone: stage.kader(plan.user),
        plan,
        before,
        deadline: Date.now() + talkMs,
      });
      faults.push(...askedAgain.map(({ name }) => `${plan.user} had to answer ${name} again`));
    }
    await program.stop();
    faults.push(...(await stage.look((db) => wrongReports(db, stage.plans, stage.posyanduOf))));
    faults.push(...stage.server.troubles.map((trouble) => `on the server: ${trouble}`));
    const all = new Set(
      readdirSync(flows, { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.yaml'))
        .flatMap(questionsOf)
        .map(({ type }) => type),
    );
    for (const kind of all)
      if (!killed.has(kind) && !without[kind]) faults.push(`no kill before a question of kind ${kind}`);
    mustHold(faults);
    return { kader: size, kills, kinds: killed.size };
  } catch (error) {
    throw new Error(`${(error as Error).message}\n${program.log()}`, { cause: error });
  } finally {
    await program.kill9();
    await stage.close();
  }
}

function questionsOf(file: string): Question[] {
  const { questions = [] } = parse(readFileSync(join(flows, file), 'utf8')) as { questions?: Question[] };
  return questions.flatMap((question) => [question, ...(question.questions ?? [])]);
}
