import {exitCode} from '../../domain/failure/exit-code.ts';
import {convertFile, editorProblemWords} from '../../messages/subjects/editor-problem-words.ts';
import type {CommandContext} from '../shared/command-context.ts';
import {recoverLeftEdits} from '../shared/recover-left-edits.ts';
import {saveInterrupted} from './save-interrupted.ts';
import type {SendOptions} from './send-options.ts';

/** Returns the text that the user wrote in their editor, or an exit code if there is none. */
export async function editText(
  context: CommandContext,
  options: SendOptions,
): Promise<string | number> {
  const {stdin, signal} = context;
  if (!stdin.isTTY) {
    context.say({
      ko: '편집기는 터미널에서만 열립니다. 글을 인자나 표준 입력으로 주세요.',
      en: 'An editor needs a terminal. Pass the text as an argument or on standard input.',
    });
    return exitCode.usage;
  }
  await recoverLeftEdits(context);
  const outcome = await context.ports().editor.edit('', signal);
  if (outcome.kind === 'trouble') {
    const {trouble} = outcome;
    context.say(editorProblemWords(trouble));
    if (signal.aborted) return exitCode.cancelled;
    if (trouble.problem !== 'not-text') return exitCode.failure;
    context.say(convertFile);
    return exitCode.input;
  }
  if (!signal.aborted) return outcome.text;
  saveInterrupted(context, outcome.text, options);
  return exitCode.cancelled;
}
