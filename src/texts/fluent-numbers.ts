import { FluentNumber, type FluentValue } from '@fluent/bundle';
import { writeNumber } from './writing.ts';

/** A number that Fluent writes the Indonesian way in every language, but counts (one, other) by the language's own rules. */
class WrittenNumber extends FluentNumber {
  override toString(): string {
    return writeNumber(this.value, this.opts);
  }
}

export const writtenNumber = (value: number): FluentNumber => new WrittenNumber(value);

/** Fluent's NUMBER(): the same with Intl's options, for instance `NUMBER($year, useGrouping: 0)`. */
export function fluentNumber(args: FluentValue[], options: Record<string, FluentValue>): FluentValue {
  const [arg] = args;
  if (!(arg instanceof FluentNumber)) throw new TypeError('NUMBER() wants a number');
  const plain = Object.entries(options).map(([name, option]) => [name, optionValue(name, option)]);
  return new WrittenNumber(arg.value, { ...arg.opts, ...Object.fromEntries(plain) });
}

/** Fluent knows no booleans: 0 and 1 stand for them. */
function optionValue(name: string, option: FluentValue): unknown {
  const value = option.valueOf();
  return name === 'useGrouping' ? Boolean(value) : value;
}
