import type {GivenContent} from '../../domain/memo/kinds/kinds.ts';
import type {SendingDefaults} from '../../domain/memo/kinds/memo-kind.ts';
import type {Language} from '../../domain/program/language.ts';
import {endRows} from '../../messages/subjects/run-words.ts';
import {cardMessage, textMessage} from '../shared/given-message.ts';
import type {RunOptions} from './run-options.ts';
import type {RunResult} from './run-result.ts';

/**
 * The result of a command as a text, or with `--card` as a card: exit code and time are rows, the
 * last lines are the description.
 */
export function runContent(
  {facts, heading, note, lines}: RunResult,
  {card: isCard = false, link, mobileLink, button}: RunOptions,
  {defaults, language}: {readonly defaults: SendingDefaults; readonly language: Language},
): GivenContent {
  const links = {
    ...(link === undefined ? {} : {link}),
    ...(mobileLink === undefined ? {} : {mobileLink}),
    ...(button === undefined ? {} : {button}),
  };
  const body = [...note, ...lines.map(({text}) => text)];
  if (!isCard) return textMessage(links, [heading, ...body].join('\n'), defaults);
  return cardMessage(
    {...links, card: heading, row: endRows(facts, language)},
    body.join('\n'),
    defaults,
  );
}
