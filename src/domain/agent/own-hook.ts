import type {AgentName} from './agents.ts';

/** The hook that settings may hold: the words that start this program, and the agent it is of. */
export interface OwnHook {
  readonly agent: AgentName;
  readonly program: readonly string[];
}

/**
 * Whether words are a hook that this program wrote, at any path and with any options. What a user
 * put around it, such as another command, makes it the user's.
 */
export function isOwnHook(words: readonly unknown[], {agent, program}: OwnHook): boolean {
  if (!words.every((word) => typeof word === 'string')) return false;
  const mark = ['hook', 'notify', '--agent', agent];
  const at = words.findIndex((_, start) => mark.every((word, n) => words[start + n] === word));
  if (at < 0) return false;
  const options = words.slice(at + mark.length);
  return startsProgram(words.slice(0, at), program) && areOptions(options);
}

/** The same for a command of a shell. */
export function isOwnHookCommand(command: string, hook: OwnHook): boolean {
  const words = wordsOf(command);
  return words !== null && isOwnHook(words, hook);
}

function startsProgram(words: readonly string[], program: readonly string[]): boolean {
  if (words.length === program.length && words.every((word, n) => word === program[n])) return true;
  const [first = '', ...rest] = words.map(baseName);
  const last = rest.at(-1) ?? first;
  return (
    /^kakao-tui(?:\.mjs)?$/.test(last) &&
    (rest.length === 0 || /^node(?:js)?\d*(?:\.exe)?$/i.test(first))
  );
}

function areOptions(words: readonly string[]): boolean {
  const [first = '--'] = words;
  return first.startsWith('--') && words.every((word) => /^[\w.,:=-]+$/.test(word));
}

function baseName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}

/** Words as this program quotes them for a shell (`shellWord`), which are no other command. */
const quotedWords = /^(?:(?:[\p{L}\p{N}@%+=:,./_-]|'[^']*'|\\')+(?: +|$))+$/u;

function wordsOf(command: string): readonly string[] | null {
  if (!quotedWords.test(command)) return null;
  const words = command.match(/(?:[^ '\\]|'[^']*'|\\')+/g) ?? [];
  return words.map((word) => word.replace(/'([^']*)'|\\(')/g, '$1$2'));
}
