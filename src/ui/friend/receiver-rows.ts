import type {Failure} from '../../domain/failure/failure.ts';
import type {Memo} from '../../domain/memo/memo.ts';
import type {Receiver} from '../../domain/memo/receiver.ts';
import {sanitizeLine} from '../../domain/text/sanitize.ts';
import {wrapText} from '../../domain/text/wrap-text.ts';
import {describeFailure} from '../../messages/failures/describe-failure.ts';
import {friendName, friendNames, receiverStatusWords} from '../../messages/subjects/memo-words.ts';
import type {Row, Tone} from '../base/row.ts';
import type {View} from '../base/view.ts';

/** Above the text of a memo to friends: to whom it went. No rows for a memo to oneself. */
export function receiverRows({receivers}: Memo, width: number, view: View): readonly Row[] {
  if (receivers === undefined) return [];
  const words = `${view.glyphs.to} ${friendNames(receivers, view.language)}`;
  return wrapText(words, width).map(({text}) => [{text, tone: 'strong'}]);
}

/** The fewest rows of a screen on which a memo in the history says more than its own outcome. */
const minRows = 20;

export interface OutcomeLine {
  readonly text: string;
  readonly tone: Tone;
}

/**
 * What became of a memo for each friend, where that differs or there is more to say than that it was
 * sent; nothing for one friend, whose outcome is that of the memo, and on a small screen.
 */
export function outcomeLines(memo: Memo, view: View): readonly OutcomeLine[] {
  const {receivers = [], parts, status, failure} = memo;
  if (receivers.length < 2 || status === 'sent' || view.rows < minRows) return [];
  return receivers.map((receiver) => {
    const {failure: cause} = receiver;
    // The words about the memo say it already.
    const isSame = cause !== null && titleOf(cause, view) === (failure && titleOf(failure, view));
    const shown = isSame ? {...receiver, failure: null} : receiver;
    return {text: outcomeWords(shown, parts.length, view), tone: toneOfReceiver(receiver)};
  });
}

/** `엄마: 보내지 못함 1/2: 받는 사람이 친구가 아닙니다.` */
export function outcomeWords(receiver: Receiver, parts: number, {language}: View): string {
  const {failure} = receiver;
  const status = receiverStatusWords(receiver, parts, language);
  const why = failure === null ? '' : `: ${describeFailure(failure, language).title}`;
  return sanitizeLine(`${friendName(receiver, language)}: ${status}${why}`);
}

function titleOf(failure: Failure, {language}: View): string {
  return describeFailure(failure, language).title;
}

function toneOfReceiver({status}: Receiver): Tone {
  const tones = {
    waiting: 'dim',
    sending: 'accent',
    sent: 'good',
    failed: 'bad',
    unknown: 'warn',
  } as const;
  return tones[status];
}
