import {deliverNotes} from '../../app/programs/deliver-notes.ts';
import {exitCode} from '../../domain/failure/exit-code.ts';
import {noteRules} from '../serve/note-rules.ts';
import type {CommandContext} from '../shared/command-context.ts';

/** `kakao-tui hook deliver`, a process without a terminal that sends what `hook notify` stored. */
export async function runDeliver(context: CommandContext): Promise<number> {
  const [, rules] = noteRules(context);
  await deliverNotes(context.ports(), rules, context.signal);
  return exitCode.done;
}
