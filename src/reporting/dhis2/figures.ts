/** Names of all figures that a report can tell: the whole numbers of the flow `lapor`, with their parts by sex. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

interface Question {
  name: string;
  type: string;
  sexes?: boolean;
  questions?: Question[];
}

const file = join(import.meta.dirname, '../../../flows/reporting/lapor.yaml');

export function figuresOfReports(): ReadonlySet<string> {
  const { questions } = parse(readFileSync(file, 'utf8')) as { questions: Question[] };
  return new Set(namesIn(questions));
}

const namesIn = (questions: Question[]): string[] =>
  questions.flatMap(({ name, type, sexes, questions: inner = [] }) => [
    ...(type === 'integer' ? [name, ...(sexes ? [`${name}_L`, `${name}_P`] : [])] : []),
    ...namesIn(inner),
  ]);
