/** The longest files begin first, so that none of them runs on alone at the end. Without what an earlier run remembered Vitest goes by the
 *  size of the file, and these are short. */
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const longest = [
  'dialogs-whatsapp-lid',
  'dialogs-whatsapp',
  'dialogs-telegram',
  'dialogs-simulator',
  'dialogs',
  'channels/whatsapp-connection',
  'channels/whatsapp',
];

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const others = await super.sort(files);
    return others.toSorted((one, other) => place(one) - place(other));
  }
}

function place({ moduleId }: TestSpecification): number {
  const at = longest.findIndex((name) => moduleId.endsWith(`/test/${name}.test.ts`));
  return at < 0 ? longest.length : at;
}
