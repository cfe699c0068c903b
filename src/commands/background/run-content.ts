import {type Result, succeeded} from '../../domain/failure/result.ts';
import type {GivenContent} from '../../domain/memo/kinds/kinds.ts';
import type {SendingDefaults} from '../../domain/memo/kinds/memo-kind.ts';
import type {Language} from '../../domain/program/language.ts';
import {endRows} from '../../messages/subjects/run-words.ts';
import {cardMessage, pictureMessage, textMessage} from '../shared/given-message.ts';
import type {RunOptions} from './run-options.ts';
import type {RunResult} from './run-result.ts';

/**
 * The result of a command as a text, or with `--card` as a card: exit code and time are rows, the
 * last lines are the description. A picture goes with either.
 */
export function runContent(
  {facts, heading, note, lines}: RunResult,
  {card: isCard = false, link, mobileLink, button, image}: RunOptions,
  {defaults, language}: {readonly defaults: SendingDefaults; readonly language: Language},
): Result<GivenContent> {
  const links = {
    ...(link === undefined ? {} : {link}),
    ...(mobileLink === undefined ? {} : {mobileLink}),
    ...(button === undefined ? {} : {button}),
    ...(image === undefined ? {} : {image}),
  };
  const body = [...note, ...lines.map(({text}) => text)];
  if (isCard) {
    const card = {...links, card: heading, row: endRows(facts, language)};
    return succeeded(cardMessage(card, body.join('\n'), defaults));
  }
  const text = [heading, ...body].join('\n');
  return image === undefined
    ? succeeded(textMessage(links, text, defaults))
    : pictureMessage(links, text);
}
