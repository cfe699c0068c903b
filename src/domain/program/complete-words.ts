import type {CommandShape, OptionShape, ValueKind} from './command-shape.ts';

export interface Candidate {
  readonly word: string;
  /** Empty if the word is self-explanatory. */
  readonly purpose: string;
}

/**
 * The completions at the caret: the program's own words, and a kind of word that only the shell can
 * complete.
 */
export interface WordCompletion {
  readonly candidates: readonly Candidate[];
  readonly kind: 'file' | 'program' | 'profile' | 'none';
}

const nothing: WordCompletion = {candidates: [], kind: 'none'};

/** The parser's state after the words typed so far. */
interface Place {
  readonly command: CommandShape;
  /** The number of arguments typed so far. */
  readonly count: number;
  /** The option whose value is next. */
  readonly awaits: OptionShape | null;
  /** After `--`, no word is an option. */
  readonly optionsEnded: boolean;
}

/** Completes the last word; `words` are those after the program's name. */
export function completeWords(root: CommandShape, words: readonly string[]): WordCompletion {
  const joined = joinAssignments(words);
  const typed = joined.at(-1) ?? '';
  const place = joined.slice(0, -1).reduce(step, {
    command: root,
    count: 0,
    awaits: null,
    optionsEnded: false,
  });
  return matching(possible(place, typed), typed);
}

/** Bash splits `--name=value` into three words. */
function joinAssignments(words: readonly string[]): readonly string[] {
  const last = words.length - 1;
  return words.flatMap((word, index) => {
    if (word !== '=') return [word];
    return index === last ? [''] : [];
  });
}

function step(place: Place, word: string): Place {
  const {command, count, awaits, optionsEnded} = place;
  if (awaits !== null) return {...place, awaits: null};
  const isRest = optionsEnded || (command.runsAnother && count > 0);
  if (isRest) return {...place, count: count + 1};
  if (word === '--') return {...place, optionsEnded: true};
  const option = optionNamed(command, word);
  if (option !== null) return {...place, awaits: option.value === null ? null : option};
  if (word.startsWith('-')) return place;
  const next = command.commands.find(({name}) => name === word);
  if (next === undefined || count > 0) return {...place, count: count + 1};
  return {command: next, count: 0, awaits: null, optionsEnded: false};
}

function optionNamed({options}: CommandShape, word: string): OptionShape | null {
  return options.find(({flags}) => flags.includes(word)) ?? null;
}

function possible({command, count, awaits, optionsEnded}: Place, typed: string): WordCompletion {
  if (awaits !== null) return ofKind(awaits.value);
  const isRest = command.runsAnother && count > 0;
  if (!isRest && !optionsEnded && typed.startsWith('-')) {
    return {candidates: command.options.flatMap(flagsOf), kind: 'none'};
  }
  if (isRest) return {candidates: [], kind: 'file'};
  const {candidates, kind} = ofKind(argumentAt(command, count));
  const commands =
    count > 0 ? [] : command.commands.map(({name, purpose}) => ({word: name, purpose}));
  return {candidates: [...commands, ...candidates], kind};
}

function argumentAt({arguments: given}: CommandShape, count: number): ValueKind | null {
  const last = given.at(-1);
  return (given[count] ?? (last?.isVariadic ? last : undefined))?.value ?? null;
}

/** Offers only the long flag: typing the short one is faster than completing it. */
function flagsOf({flags, purpose}: OptionShape): readonly Candidate[] {
  const word = flags.findLast((flag) => flag.startsWith('--'));
  return word === undefined ? [] : [{word, purpose}];
}

function ofKind(value: ValueKind | null): WordCompletion {
  if (value === null || value.kind === 'free') return nothing;
  if (value.kind !== 'words') return {candidates: [], kind: value.kind};
  return {candidates: value.words.map((word) => ({word, purpose: ''})), kind: 'none'};
}

function matching({candidates, kind}: WordCompletion, typed: string): WordCompletion {
  return {candidates: candidates.filter(({word}) => word.startsWith(typed)), kind};
}
