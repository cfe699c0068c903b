import type {Accepted} from '../../app/memo/accept-memo.ts';
import {exitCode} from '../../domain/failure/exit-code.ts';
import type {Failure} from '../../domain/failure/failure.ts';
import type {Memo} from '../../domain/memo/memo.ts';
import type {Phrase} from '../../domain/program/phrase.ts';
import {type CommandContext, printJson} from '../shared/command-context.ts';
import {memoJson} from '../shared/memo-json.ts';
import {failureJson, reportFailure} from '../shared/report-failure.ts';
import {reportMemo} from './report-memo.ts';
import type {Ring} from './ring.ts';
import {sendJson} from './send-json.ts';
import {picturesJson} from './send-pictures.ts';

interface ReportOptions {
  readonly json?: boolean;
  /** The reminder of the memo; a missing one is no success. */
  readonly ring?: Pick<Ring, 'json' | 'isMissing'> | boolean;
  /** Whether a memo that waits in the outbox counts as a success. */
  readonly queue?: boolean;
}

/** Reports the outcome of a request to send, with `json` on stdout too; returns the exit code. */
export function reportSent(
  context: CommandContext,
  sent: Accepted,
  options: ReportOptions,
): number {
  const {heldBack, memo} = sent;
  if (heldBack === 'same-key' && memo !== null) {
    return context.settle(reportOutcome(context, memo, {...options, queue: true, heldBack}));
  }
  if (heldBack === null) {
    return context.settle(reportOutcome(context, memo, {...options, heldBack}));
  }
  if (options.json) {
    const kind = memo === null ? {} : {kind: memo.content.kind};
    printJson(context, sendJson({id: memo?.id ?? null, status: 'skipped', ...kind, heldBack}));
  }
  context.note(skipped[heldBack]);
  return context.settle(exitCode.done);
}

function reportOutcome(
  context: CommandContext,
  memo: Memo,
  {json, queue = false, heldBack, ring}: ReportOptions & {heldBack: Accepted['heldBack']},
): number {
  const isWaiting = queue && memo.status === 'queued' && !isCancelled(memo.failure);
  if (json) {
    const {id, status, parts, error} = memoJson(memo, context.language);
    const cause = isWaiting ? {waitingFor: error} : {error};
    const reason = heldBack === null ? {} : {heldBack};
    const {kind} = memo.content;
    const pictures = picturesJson(memo.content);
    const reminder = typeof ring === 'object' ? {reminder: ring} : {};
    const report = {id, status, kind, ...pictures, parts, ...cause, ...reason, ...reminder};
    printJson(context, sendJson(report));
  }
  if (!isWaiting) return reportMemo(context, memo);
  context.note({
    ko: "지금은 보낼 수 없어 보낼 메모로 저장했습니다. 앱을 열거나 'kakao-tui outbox flush'를 실행하면 보냅니다.",
    en: "The memo cannot be sent now and is in the outbox. Open the app or run 'kakao-tui outbox flush' to send it.",
  });
  return exitCode.done;
}

/** Whether Ctrl+C ended the attempt, which is reported although the memo waits. */
function isCancelled(failure: Failure | null): boolean {
  return failure?.kind === 'network' && failure.reason === 'cancelled';
}

const skipped: Readonly<Record<Exclude<Accepted['heldBack'], null>, Phrase>> = {
  'same-key': {
    ko: '이 이름으로 이미 메모를 보냈고 그 기록은 삭제되었습니다. 다시 보내지 않았습니다.',
    en: 'Not sent again: a memo under this name was sent before and deleted from the history.',
  },
  unchanged: {
    ko: '마지막으로 보낸 글과 같아서 보내지 않았습니다.',
    en: 'Not sent: the text is the same as the last one.',
  },
  'nothing-new': {
    ko: '새로운 항목이 없어 보내지 않았습니다.',
    en: 'Not sent: every item was sent before.',
  },
  duplicate: {
    ko: '얼마 전에 보낸 글과 같아서 다시 보내지 않았습니다.',
    en: 'Not sent again: the same text was sent a short while ago.',
  },
};

/** Reports a request that could not be accepted. */
export function reportRefusal(
  context: CommandContext,
  failure: Failure,
  {json}: ReportOptions,
): number {
  if (json) {
    const error = failureJson(failure, context.language);
    const isUnknown = failure.kind === 'not-recorded';
    const known = isUnknown
      ? ({id: failure.id, status: 'unknown'} as const)
      : ({status: 'failed'} as const);
    printJson(context, sendJson({...known, error}));
  }
  return reportFailure(context, failure);
}
