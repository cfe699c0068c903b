import {sendingDefaultsOf} from '../../app/state/sending-defaults.ts';
import {composeContent, textOf} from '../../domain/memo/kinds/kinds.ts';
import type {GivenText} from '../../domain/memo/kinds/text.ts';
import {findSplitAddress} from '../../domain/memo/split-address.ts';
import {splitAddressWords} from '../../messages/subjects/split-address-words.ts';
import type {CommandContext} from './command-context.ts';

/** Warns that an address in the text of a memo will be split, unless it is also the memo's link. */
export function warnSplitAddress(context: CommandContext, given: GivenText): void {
  const defaults = sendingDefaultsOf(context.ports().preferences.read());
  const composed = composeContent(given, defaults);
  if (!composed.ok) return;
  const {isNumbered = defaults.isNumbered} = given;
  const split = findSplitAddress(textOf(composed.value.content), {isNumbered});
  if (split === null || split.address === composed.value.content.link.url) return;
  context.hint(splitAddressWords(split));
}
