import {exitCode} from '../../domain/failure/exit-code.ts';
import {failed, type Result, succeeded} from '../../domain/failure/result.ts';
import {maxReceivers} from '../../domain/memo/receiver.ts';
import type {CommandContext} from '../shared/command-context.ts';
import {type MessageForm, needs} from '../shared/message-form.ts';
import type {SendOptions} from './send-options.ts';
import {reportRefusal} from './send-report.ts';

interface Asked {
  readonly form: MessageForm;
  readonly words: readonly string[];
}

/**
 * Checks, before anything is read, that a person is at the keyboard and that the text does not come
 * through it: the question before sending is answered there. Null if nothing is wrong.
 */
export function refuseReceivers(
  context: CommandContext,
  {form, words}: Asked,
  options: SendOptions,
): number | null {
  const checked = checkReceivers(context, {form, words}, options);
  return checked.ok ? null : reportRefusal(context, checked.failure, options);
}

function checkReceivers(
  context: CommandContext,
  {form, words}: Asked,
  {to, yes, file, editor, image, template}: SendOptions,
): Result<null> {
  if (to === undefined) return yes ? needs('--yes', '--to') : succeeded(null);
  if (!isAtKeyboard(context)) return failed({kind: 'person-needed', command: 'send'});
  if (to.length > maxReceivers) {
    return failed({kind: 'many-receivers', count: to.length, limit: maxReceivers});
  }
  const sources = [words.length === 1 ? words[0] : undefined, file, image, template];
  const hasText = words.length > 0 || file !== undefined || editor;
  const readsText = (form === 'text' || form === 'list') && !hasText;
  if (!readsText && !sources.includes('-')) return succeeded(null);
  return failed({
    kind: 'options-refused',
    problem: 'needs',
    option: '--to',
    others: ['TEXT', '--file', '--editor'],
  });
}

/** Whether a person can read the question and answer it. */
export function isAtKeyboard({stdin}: CommandContext): boolean {
  return stdin.isTTY === true && process.stderr.isTTY === true;
}

/** The exit code of a question that was answered with no, or not at all. */
export const declined = exitCode.cancelled;
