import type {TemplateProblem} from '../../failure/template-finding.ts';

type ParsedJson =
  | {readonly ok: true; readonly value: unknown}
  | {readonly ok: false; readonly problem: TemplateProblem};

/** Parses JSON that a user wrote; the problem names the place where it goes wrong, if V8 does. */
export function parseJson(text: string): ParsedJson {
  try {
    return {ok: true, value: JSON.parse(text)};
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const [, line, column] = /\(line (\d+) column (\d+)\)$/.exec(error.message) ?? [];
    const at = line === undefined ? null : {line: Number(line), column: Number(column)};
    return {ok: false, problem: {kind: 'json-syntax', at}};
  }
}
