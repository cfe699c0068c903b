import {parseArgs} from 'node:util';
import {nearestName} from '../../src/domain/program/nearest-name.ts';
import {
  isThemeChoice,
  type ThemeChoice,
  themeChoices,
} from '../../src/domain/program/theme-choice.ts';
import type {Setting} from '../../test/support/samples/material.ts';

export interface FramesOptions {
  /** The screens to print or write, or null to list the names only. */
  readonly names: readonly string[] | null;
  readonly setting: Setting;
  readonly theme: ThemeChoice;
  readonly hasColor: boolean;
  readonly isUpdate: boolean;
}

export type ReadOptions =
  | {readonly ok: true; readonly options: FramesOptions}
  | {readonly ok: false; readonly problem: string};

export const usage = `npm run frames -- [SCREEN…] [options]
  --all             prints every screen; without it and a SCREEN the names are listed
  --size WxH        columns and rows of the terminal (80x24)
  --lang ko|en      language of the screen (ko)
  --ascii           draws plain ASCII
  --theme THEME     ${themeChoices.join(', ')} (auto); needs colors
  --color           with colors, also where the output is no terminal; --no-color: never
  --update          writes the golden files in test/golden: of all screens, or of each SCREEN`;

/**
 * Parses the arguments; returns the options or an error message. `known` holds the names of the
 * screens.
 */
export function readOptions(
  args: readonly string[],
  {known, isTerminal}: {readonly known: readonly string[]; readonly isTerminal: boolean},
): ReadOptions {
  const parsed = parse(args);
  if (typeof parsed === 'string') return refused(parsed);
  const {values, positionals} = parsed;
  const unknown = positionals.find((name) => !known.includes(name));
  if (unknown !== undefined) return refused(unknownScreen(unknown, known));
  const size = /^([1-9]\d{0,2})x([1-9]\d{0,2})$/.exec(values.size);
  if (size === null) return refused(`--size takes columns and rows, such as 40x10: ${values.size}`);
  const {lang, theme} = values;
  if (lang !== 'ko' && lang !== 'en') return refused(`--lang takes ko or en: ${lang}`);
  if (!isThemeChoice(theme)) return refused(`--theme takes ${themeChoices.join(', ')}: ${theme}`);
  const [columns, rows] = [Number(size[1]), Number(size[2])];
  const isAll = positionals.length === 0;
  return {
    ok: true,
    options: {
      names: isAll ? (values.all || values.update ? known : null) : positionals,
      setting: {columns, rows, language: lang, isAscii: values.ascii},
      theme,
      hasColor: values.color ?? isTerminal,
      isUpdate: values.update,
    },
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      allowNegative: true,
      options: {
        all: {type: 'boolean', default: false},
        size: {type: 'string', default: '80x24'},
        lang: {type: 'string', default: 'ko'},
        ascii: {type: 'boolean', default: false},
        theme: {type: 'string', default: 'auto'},
        color: {type: 'boolean'},
        update: {type: 'boolean', default: false},
      },
    });
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/**
 * The message for an unknown name: names that contain or start with it, or else the most similar
 * one.
 */
function unknownScreen(name: string, known: readonly string[]): string {
  const [subject = name] = name.split('-');
  const related = known.filter((one) => one.includes(name) || one.split('-')[0] === subject);
  const nearest = nearestName(name, known);
  const near = [...new Set([...(nearest === null ? [] : [nearest]), ...related])];
  const hint = near.length === 0 ? 'npm run frames lists them' : `near it: ${near.join(', ')}`;
  return `there is no screen ${name}; ${hint}`;
}

function refused(problem: string): ReadOptions {
  return {ok: false, problem};
}
