import {readLooseData} from './loose-data.ts';

export type Values = Readonly<Record<string, unknown>>;

/** Parses JSON, otherwise the data that `readLooseData` finds in the text. */
export function parseData(text: string): unknown {
  const source = text.replace(/^\ufeff/, '').trim();
  try {
    return JSON.parse(source);
  } catch {
    return readLooseData(source);
  }
}

/** Whether a parsed value is an object with members. */
export function isValues(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
