import type {ForegroundExit} from '../../app/ports/foreground-process-ports.ts';
import {maxMessageUnits} from '../../domain/memo/split-memo.ts';
import {shownLines} from '../../domain/memo/template/shown-limits.ts';
import {programOf} from '../../domain/program/shell-command.ts';
import type {Cleaned} from '../../domain/text/control-sequences.ts';
import {lastCleanedLines, linesThatFit} from '../../domain/text/last-lines.ts';
import {sanitizeLine} from '../../domain/text/sanitize.ts';
import {leftOutWords, type RunFacts, runHeading} from '../../messages/subjects/run-words.ts';
import type {CommandContext} from '../shared/command-context.ts';
import type {RunOptions} from './run-options.ts';

/** The most lines sent by default, as far as they fit into one memo or card. */
const defaultLines = 10;

export interface Ran {
  readonly argv: readonly string[];
  readonly end: ForegroundExit;
  readonly options: RunOptions;
}

/** How a command ended, without its arguments, which may contain a secret. */
export interface RunResult {
  /** As it is given, not sanitized. */
  readonly title: string;
  readonly facts: RunFacts;
  readonly heading: string;
  /** The line that says what is missing from the output; none if nothing is. */
  readonly note: readonly string[];
  /** The last lines of the output that are sent, oldest first. */
  readonly lines: readonly Cleaned[];
}

export function runResult(
  {memoLanguage: language}: Pick<CommandContext, 'memoLanguage'>,
  {argv, end, options}: Ran,
): RunResult {
  const title = options.title ?? programOf(argv);
  const facts = {...end, title: sanitizeLine(title)};
  const heading = runHeading(facts, language);
  const {text, unreadable} = end.output;
  const isPartial = unreadable > 0 && options.lines !== 0;
  const note = isPartial ? [leftOutWords(unreadable)[language]] : [];
  const lines = lastCleanedLines(text, options.lines ?? defaultLines);
  const all = {title, facts, heading, note, lines};
  if (options.lines !== undefined) return all;
  const isOnCard = options.card === true || options.image !== undefined;
  const count = isOnCard ? countOnCard(heading, note, lines) : countInMemo(heading, note, lines);
  return {...all, lines: lines.slice(lines.length - count)};
}

function countInMemo(heading: string, note: readonly string[], lines: readonly Cleaned[]): number {
  const top = [heading, ...note].join('\n');
  const texts = lines.map(({text}) => text);
  const body = linesThatFit(texts, maxMessageUnits - top.length - 1);
  return body === '' ? 0 : body.split('\n').length;
}

/** A card shows two lines of its title, and four lines of title and description together. */
const shownOfTitle = 2;
const shownOfBoth = 4;

/** The number of last lines that a card shows completely, and one at least. */
function countOnCard(heading: string, note: readonly string[], lines: readonly Cleaned[]): number {
  const room = shownOfBoth - shownLines(heading, shownOfTitle).lines.length;
  const texts = lines.map(({text}) => text);
  const first = texts.findIndex(
    (_text, index) => !shownLines([...note, ...texts.slice(index)].join('\n'), room).isCut,
  );
  return first === -1 ? Math.min(1, lines.length) : lines.length - first;
}
