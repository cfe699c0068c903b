import {exitCode} from '../../domain/failure/exit-code.ts';
import {countSent, isPartlySent, type Memo} from '../../domain/memo/memo.ts';
import type {Phrase} from '../../domain/program/phrase.ts';
import type {CommandContext} from '../shared/command-context.ts';
import {printWarning} from '../shared/print-warning.ts';
import {reportFailure} from '../shared/report-failure.ts';

/** Reports the outcome of sending a memo, and returns the exit code. */
export function reportMemo(context: CommandContext, memo: Memo): number {
  if (memo.status === 'sent') {
    context.note(sentWords(memo));
    printWarning(context, 'near-quota');
    return exitCode.done;
  }
  const code =
    memo.failure === null ? reportPending(context) : reportFailure(context, memo.failure);
  if (!isPartlySent(memo) || memo.status === 'unknown') return code;
  const sent = countSent(memo);
  context.say({
    ko: `나눈 메모 ${memo.parts.length}개 중 ${sent}개만 보냈습니다.`,
    en: `Only ${sent} of ${memo.parts.length} parts were sent.`,
  });
  return exitCode.partlySent;
}

/** Reports a memo that waits or that another process is sending. */
function reportPending(context: CommandContext): number {
  context.say({
    ko: '아직 보내지 않았습니다. 대기 중이거나 다른 프로세스가 보내는 중입니다.',
    en: 'Not sent yet: the memo is waiting, or another process is sending it.',
  });
  return exitCode.failure;
}

function sentWords({parts}: Memo): Phrase {
  return parts.length === 1
    ? {ko: '보냈습니다.', en: 'Sent.'}
    : {
        ko: `메모 ${parts.length}개로 나누어 보냈습니다.`,
        en: `Sent in ${parts.length} parts.`,
      };
}
