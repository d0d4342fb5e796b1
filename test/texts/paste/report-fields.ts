/** The fields of the monthly report, as they are when its lists have come. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFields } from '../../../src/conversation/answers/names.ts';
import { loadFlow } from '../../../src/conversation/flow/load.ts';
import type { Option } from '../../../src/conversation/run.ts';
import { openTexts } from '../../../src/texts/texts.ts';

const root = join(import.meta.dirname, '../../..');
const texts = openTexts(join(root, 'locales'));
const path = join(root, 'flows/reporting/lapor.yaml');
const flow = loadFlow({ path, room: 'reporting', flow: 'lapor', text: readFileSync(path, 'utf8') });

const fetched: Record<string, Option[]> = {
  posyandu: [{ value: '2', label: 'Melati 2', where: 'Bontang Baru' }],
  period: [{ value: '2026-11', label: 'November 2026' }],
  pmt: [
    { value: 'ada', label: 'Ada' },
    { value: 'tidak', label: 'Tidak ada' },
  ],
};

export const reportFields = makeFields(flow, texts, 'id', ({ name }) => fetched[name] ?? []);
export const reportReader = texts.reader('id');
