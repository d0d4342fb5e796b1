import type { Reader } from '../../conversation/reader.ts';
import type { Text } from '../../conversation/run.ts';
import type { TextKey } from '../../names.ts';
import type { Secrets } from '../../records/secrets.ts';

/** What the reporting needs from the house. */
export interface ReportingDeps {
  secrets: Pick<Secrets, 'open'>;
  texts: {
    render(language: string, text: Text): string;
    list(language: string, key: TextKey): string[];
    reader(language: string): Reader;
  };
}
