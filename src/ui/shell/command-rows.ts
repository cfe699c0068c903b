import {
  commandNames,
  commandOf,
  commandsFrom,
  isCommandName,
  nearestCommand,
} from '../../app/shell/commands.ts';
import {markedCommand, pathCandidates, typedCommandText} from '../../app/shell/complete-command.ts';
import {readCommand, type TypedCommand} from '../../app/shell/read-command.ts';
import type {SlashCommandName} from '../../app/shell/slash-commands.ts';
import {offeredPicture} from '../../app/state/selectors.ts';
import type {State} from '../../app/state/state.ts';
import {readTypedPath} from '../../domain/draft/typed-path.ts';
import {cellWidth, padEndToCells} from '../../domain/text/cell-width.ts';
import {sanitizeLine} from '../../domain/text/sanitize.ts';
import {wrapText} from '../../domain/text/wrap-text.ts';
import {fitRow, type Row, row} from '../base/row.ts';
import {rule, type View} from '../base/view.ts';
import {
  commandUsage,
  moreCommandsWords,
  morePathsWords,
  unknownCommandWords,
} from '../draft/command-words.ts';
import {keyContext} from './keymap.ts';

/** The maximum number of rows of the list, including its rule. */
const maxListRows = 9;

/**
 * The commands that match the text in the box, each with a line of help, above the box; the newest
 * memos stay in view above them. `height` is the height of the history.
 */
export function commandRows(state: State, view: View, height: number): readonly Row[] {
  // What looks like a command is a path that was dropped.
  if (keyContext(state) !== 'compose' || offeredPicture(state) !== null) return [];
  const typed = readCommand(typedCommandText(state));
  if (typed === null) return [];
  const most = Math.max(3, Math.min(maxListRows, Math.ceil(height * 0.55)));
  const room = Math.min(Math.max(1, height - 1), most);
  const hasRule = room > 2;
  const rows = listRows(state, view, {typed, room: hasRule ? room - 1 : room});
  return [
    ...(hasRule ? [rule(view)] : []),
    ...rows.map((spans) => fitRow(spans, view.columns - 1)),
  ];
}

type List = {readonly typed: TypedCommand; readonly room: number};

function listRows(state: State, view: View, {typed, room}: List): readonly Row[] {
  if (room < 1) return [];
  const paths = pathCandidates(state);
  if (paths.length > 1) return pathRows(state, view, {paths, room});
  const hasArgument = typed.argument !== null;
  const known = hasArgument && isCommandName(typed.name) ? [typed.name] : [];
  const names = hasArgument ? known : commandsFrom(typed.name);
  if (names.length === 0) {
    const words = unknownCommandWords(typed.spelling, nearestCommand(typed.name));
    const lines = wrapText(words[view.language], view.columns - 2).slice(0, room);
    return lines.map(({text}) => row(` ${text}`, 'warn'));
  }
  const marked = markedCommand(state);
  const chosen = marked === null ? -1 : names.indexOf(marked);
  const {from, shown, more} = visibleOf(names, chosen, room);
  const rows = shown.map((name, index) =>
    nameRow(name, view, hasArgument || from + index === chosen),
  );
  return more === 0 ? rows : [...rows, row(`   ${moreCommandsWords(more)[view.language]}`, 'dim')];
}

/** The paths that the text goes on with, by the names of their last parts. */
function pathRows(
  {draft}: State,
  view: View,
  {paths, room}: {readonly paths: readonly string[]; readonly room: number},
): readonly Row[] {
  const chosen = paths.indexOf(draft.text);
  const {from, shown, more} = visibleOf(paths, chosen, room);
  const rows = shown.map((path, index): Row => {
    const isChosen = from + index === chosen;
    const name = sanitizeLine(/[^/]*\/?$/.exec(readTypedPath(path))?.[0] ?? path);
    return [
      {text: isChosen ? ` ${view.glyphs.prompt} ` : '   ', tone: 'accent'},
      {text: name, tone: isChosen ? 'strong' : 'plain'},
    ];
  });
  return more === 0 ? rows : [...rows, row(`   ${morePathsWords(more)[view.language]}`, 'dim')];
}

/** The visible names, including the chosen one; the last row shows how many are hidden. */
function visibleOf<Name extends string>(names: readonly Name[], chosen: number, room: number) {
  if (names.length <= room) return {from: 0, shown: names, more: 0};
  const count = Math.max(1, room - 1);
  const from = Math.max(0, Math.min(chosen - count + 1, names.length - count));
  const more = room === 1 ? 0 : names.length - count;
  return {from, shown: names.slice(from, from + count), more};
}

function nameRow(name: SlashCommandName, view: View, isChosen: boolean): Row {
  const {language, glyphs} = view;
  const usage = padEndToCells(commandUsage(name, language), usageWidth(view));
  return [
    {text: isChosen ? ` ${glyphs.prompt} ` : '   ', tone: 'accent'},
    {text: usage, tone: 'accent'},
    {text: `  ${commandOf(name).help[language]}`, tone: isChosen ? 'strong' : 'plain'},
  ];
}

/**
 * The width of the first column, equal for every list, so that the help does not move sideways
 * while the user types.
 */
function usageWidth({language, columns}: View): number {
  const widest = Math.max(...commandNames.map((name) => cellWidth(commandUsage(name, language))));
  return Math.min(widest, Math.floor(columns / 3));
}
