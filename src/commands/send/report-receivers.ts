import {exitCode, exitCodeOf} from '../../domain/failure/exit-code.ts';
import type {Friend} from '../../domain/friend/friend.ts';
import {isPartlySent, type Memo} from '../../domain/memo/memo.ts';
import type {Receiver} from '../../domain/memo/receiver.ts';
import {describeFailure} from '../../messages/failures/describe-failure.ts';
import {friendName} from '../../messages/subjects/memo-words.ts';
import {type CommandContext, printJson} from '../shared/command-context.ts';
import {memoJson} from '../shared/memo-json.ts';
import {failureJson} from '../shared/report-failure.ts';
import {sendJson} from './send-json.ts';
import {picturesJson} from './send-pictures.ts';

interface Sent {
  readonly memo: Memo;
  /** In the order of the memo's receivers. */
  readonly friends: readonly Friend[];
}

/** Reports the outcome for each friend, with `json` on stdout too; returns the exit code. */
export function reportReceivers(
  context: CommandContext,
  {memo, friends}: Sent,
  {json}: {readonly json?: boolean},
): number {
  const receivers = memo.receivers ?? [];
  if (json) {
    const {id, status, parts, error} = memoJson(memo, context.language);
    const {kind} = memo.content;
    const outcomes = receivers.map((receiver, index) => ({
      name: receiver.name,
      uuid: friends[index]?.uuid ?? null,
      status: receiver.status,
      sentParts: receiver.sentParts,
      error: receiver.failure === null ? null : failureJson(receiver.failure, context.language),
    }));
    const pictures = picturesJson(memo.content);
    printJson(
      context,
      sendJson({id, status, kind, ...pictures, parts, error, receivers: outcomes}),
    );
  }
  for (const receiver of receivers) reportOne(context, receiver, memo.parts.length);
  return context.settle(codeOf(memo));
}

function reportOne(context: CommandContext, receiver: Receiver, parts: number): void {
  const names = {ko: friendName(receiver, 'ko'), en: friendName(receiver, 'en')};
  const {status, failure, sentParts} = receiver;
  if (status === 'sent') {
    context.note({ko: `${names.ko}에게 보냈습니다.`, en: `Sent to ${names.en}.`});
    return;
  }
  const {title, nextStep} =
    failure === null ? {title: '', nextStep: ''} : describeFailure(failure, context.language);
  const some =
    sentParts > 0
      ? {ko: ` (${sentParts}/${parts}만 보냄)`, en: ` (only ${sentParts}/${parts} sent)`}
      : {ko: '', en: ''};
  context.say(
    status === 'unknown'
      ? {
          ko: `${names.ko}에게 도착했는지 알 수 없습니다${some.ko}: ${title}`,
          en: `Whether it reached ${names.en} is unknown${some.en}: ${title}`,
        }
      : {
          ko: `${names.ko}에게 보내지 못했습니다${some.ko}: ${title}`,
          en: `Not sent to ${names.en}${some.en}: ${title}`,
        },
  );
  if (nextStep !== '') context.say(nextStep);
}

/** Nothing of a memo that failed is sent again by itself, so the code says if anything arrived. */
function codeOf(memo: Memo): number {
  if (memo.status === 'sent') return exitCode.done;
  if (memo.status === 'unknown') return exitCode.unknown;
  if (isPartlySent(memo)) return exitCode.partlySent;
  return memo.failure === null ? exitCode.failure : exitCodeOf(memo.failure);
}
