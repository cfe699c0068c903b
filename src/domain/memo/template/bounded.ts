import type {TemplateProblem} from '../../failure/template-finding.ts';
import {isTooDeep, maxLevels} from './json.ts';
import {addFault, type Reader} from './reader.ts';

/** The maximum length (UTF-16 units) of a message as JSON; a picture is an address in it. */
const maxMessageUnits = 50_000;

/** Reads a message with `reader`, unless it is too large or too deep. */
export function bounded(reader: Reader): Reader {
  return (value, place) => {
    const problem = sizeProblem(value);
    if (problem !== null) return addFault(place, problem);
    const read = reader(value, place);
    // Normalized texts may be longer than the given ones.
    const grown = sizeProblem(read);
    return grown === null ? read : addFault(place, grown);
  };
}

function sizeProblem(value: unknown): TemplateProblem | null {
  if (isTooDeep(value)) return {kind: 'too-deep', limit: maxLevels};
  const units = JSON.stringify(value)?.length ?? 0;
  return units > maxMessageUnits ? {kind: 'too-long', units, limit: maxMessageUnits} : null;
}
