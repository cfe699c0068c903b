import type {MessageOptions} from './message-form.ts';

/** The texts of a message that are options. */
export function textsInOptions(options: MessageOptions): readonly (string | undefined)[] {
  const {list, card, description, place, row = [], sum = [], button = [], arg = []} = options;
  const titles = button.map(({title}) => title);
  return [list, card, description, place, ...row.flat(), ...sum, ...titles, ...arg.flat()];
}

/** The texts in a JSON value that is not deeper than a message may be. */
export function textsInJson(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsInJson);
}
