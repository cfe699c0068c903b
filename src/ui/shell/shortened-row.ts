import {type Row, rowWidth} from '../base/row.ts';

/**
 * The forms of each part of a row, the most detailed one first; an empty form leaves the part out.
 */
export type PartForms<Name extends string> = Readonly<Record<Name, readonly Row[]>>;

interface Shortening<Name extends string> {
  /** The parts in the order in which they are shortened, one step each; a name may be repeated. */
  readonly order: readonly Name[];
  readonly join: (parts: Readonly<Record<Name, Row>>) => Row;
  /** The cells that the row may have. */
  readonly room: number;
}

/** The most detailed row that fits: its parts are shortened one at a time, until it does. */
export function shortenedRow<Name extends string>(
  forms: PartForms<Name>,
  {order, join, room}: Shortening<Name>,
): Row {
  const names = Object.keys(forms) as Name[];
  const parts = Object.fromEntries(names.map((name) => [name, forms[name][0] ?? []]));
  const shown = parts as Record<Name, Row>;
  const steps = {} as Record<Name, number>;
  let row = join(shown);
  for (const name of order) {
    if (rowWidth(row) <= room) break;
    steps[name] = (steps[name] ?? 0) + 1;
    shown[name] = forms[name][steps[name]] ?? shown[name];
    row = join(shown);
  }
  return row;
}
