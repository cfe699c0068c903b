import type {Profiles} from '../../app/ports/profile-ports.ts';
import {exitCode} from '../../domain/failure/exit-code.ts';
import type {CommandShape} from '../../domain/program/command-shape.ts';
import {completeWords} from '../../domain/program/complete-words.ts';
import type {CommandContext} from '../shared/command-context.ts';
import {completionScripts, type Shell} from './completion-scripts.ts';

/**
 * `kakao-tui completion SHELL`: prints a script that asks the program, so it never becomes stale.
 */
export function printCompletion(context: CommandContext, shell: Shell): number {
  context.print(completionScripts[shell].trimEnd());
  return exitCode.done;
}

interface Line {
  readonly root: CommandShape;
  /** The words after the program's name, up to the cursor. */
  readonly words: readonly string[];
}

/**
 * Answers a completion script: prints the kind of value expected (`file`, `program` or `none`),
 * then one candidate per line, followed by a tab and its purpose.
 */
export async function completeLine(
  context: CommandContext,
  programs: {profiles(): Promise<Profiles>},
  {root, words}: Line,
): Promise<number> {
  const {kind, candidates} = completeWords(root, words);
  context.print(kind === 'profile' ? 'none' : kind);
  for (const {word, purpose} of candidates) context.print(`${word}\t${purpose}`);
  if (kind === 'profile') await printProfiles(context, programs, words.at(-1) ?? '');
  return exitCode.done;
}

async function printProfiles(
  context: CommandContext,
  programs: {profiles(): Promise<Profiles>},
  typed: string,
): Promise<void> {
  const names = (await programs.profiles()).list();
  for (const name of names.filter((known) => known.startsWith(typed))) context.print(`${name}\t`);
}
