import {sendingDefaultsOf} from '../../app/state/sending-defaults.ts';
import {failed, type Result, succeeded} from '../../domain/failure/result.ts';
import {
  composeContent,
  type GivenContent,
  type MemoContent,
} from '../../domain/memo/kinds/kinds.ts';
import type {Composed} from '../../domain/memo/kinds/memo-kind.ts';
import {findingWords} from '../../messages/subjects/finding-words.ts';
import type {CommandContext} from './command-context.ts';
import {givenMessage} from './given-message.ts';
import type {MessageOptions} from './message-form.ts';

/** The content that the options and the text ask for; the preferences decide what is left out. */
export function messageOf(
  context: CommandContext,
  options: MessageOptions,
  text: string | null,
): Result<GivenContent> {
  return givenMessage(options, text, sendingDefaultsOf(context.ports().preferences.read()));
}

/**
 * Checks a content and prints what Kakao will not show of it; with `strict`, that fails as
 * `template-refused`.
 */
export function checkMessage(
  context: CommandContext,
  given: GivenContent,
  {strict = false}: Pick<MessageOptions, 'strict'>,
): Result<Composed<MemoContent>> {
  const composed = composeContent(given, sendingDefaultsOf(context.ports().preferences.read()));
  if (!composed.ok) return composed;
  const {warnings} = composed.value;
  if (strict && warnings.length > 0) return failed({kind: 'template-refused', findings: warnings});
  for (const warning of warnings) context.hint(findingWords(warning));
  return succeeded(composed.value);
}
