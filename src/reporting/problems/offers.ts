import type { Part } from '../../room-parts.ts';
import type { ReportingDeps } from '../base/deps.ts';
import { answerProblem, problemAnswer, problemAnsweredWanted, problemAsked } from './jawab_masalah.ts';
import { knowsProblems, problems, problemsTap, themesIn } from './masalah.ts';
import { problemsPage, problemsTable, problemsWait } from './shown.ts';

/** What kader told of problems, and what was answered. */
export const problemsOffers = (deps: Pick<ReportingDeps, 'texts'>) => {
  const themed = (words: string) => themesIn(deps)(words);
  return {
    lookups: { problem_asked: problemAsked },
    effects: { problems: problems(deps), answer_problem: answerProblem },
    actions: { problem_answer: problemAnswer, problems_of: problemsTap(deps) },
    wanted: { problem_answered: problemAnsweredWanted },
    tables: { problems: problemsTable(themed) },
    pages: { problems: problemsPage(themed) },
    waits: problemsWait,
    knows: knowsProblems(deps),
  } satisfies Part;
};
