import {readCsvTable} from './csv-table.ts';
import {decodedSecret} from './kubernetes-secret.ts';
import {readLooseData} from './loose-data.ts';
import {plainLines} from './plain-lines.ts';

export type Values = Readonly<Record<string, unknown>>;

/** Parses JSON or a table of tokens, otherwise the data that `readLooseData` finds in the text. */
export function parseData(text: string): unknown {
  const whole = decodedSecret(text.replace(/^\ufeff/, '').trim());
  // JSON that was copied out of a string.
  const source = /^[{[]\s{0,100}\\"/.test(whole) ? whole.replaceAll('\\"', '"') : whole;
  try {
    return JSON.parse(source);
  } catch {
    return readCsvTable(source) ?? readLooseData(plainLines(source));
  }
}

/** Whether a parsed value is an object with members. */
export function isValues(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Returns the variables of a list with a name and a value in each object, as tools export an
 * environment; null for any other list.
 */
export function variablesIn(list: readonly unknown[]): Values | null {
  const entries = list.map((one) => (isValues(one) ? entryOf(one) : null));
  if (entries.length < 2 || entries.includes(null)) return null;
  return Object.fromEntries(entries.filter((entry) => entry !== null));
}

function entryOf({name, key = name, value}: Values): [string, unknown] | null {
  return typeof key === 'string' && value !== undefined ? [key, value] : null;
}
