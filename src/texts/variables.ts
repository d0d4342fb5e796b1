import type { FluentResource } from '@fluent/bundle';

export type Pattern = NonNullable<FluentResource['body'][number]['value']>;

/** The names of the `$variables` that a text uses, also inside its choices. */
export function variablesIn(pattern: Pattern): string[] {
  const names = new Set<string>();
  collect(pattern, names);
  return [...names];
}

/** Fluent's syntax tree is plain objects; a variable is `{ type: 'var', name }` wherever it stands. */
function collect(node: unknown, names: Set<string>) {
  if (Array.isArray(node)) for (const part of node) collect(part, names);
  else if (typeof node === 'object' && node !== null) {
    if ('type' in node && node.type === 'var' && 'name' in node) names.add(String(node.name));
    for (const part of Object.values(node)) collect(part, names);
  }
}
