import type {Ports} from '../../app/ports/ports.ts';
import {pausedFailure} from '../../app/shared/sending-pause.ts';
import {exitCode} from '../../domain/failure/exit-code.ts';
import {isPartlySent} from '../../domain/memo/memo.ts';
import type {CommandContext} from '../shared/command-context.ts';
import {reportFailure} from '../shared/report-failure.ts';
import type {Flushed} from './drain-settled.ts';
import {reportMemo} from './report-memo.ts';

/** Reports the worst result of a flush, then a reminder that is missing; returns the exit code. */
export function flushExit(
  context: CommandContext,
  ports: Pick<Ports, 'clock' | 'memos'>,
  flushed: Flushed,
): number {
  const code = memosExit(context, ports, flushed);
  if (flushed.unset === null) return code;
  context.say({
    ko: '톡캘린더 알림을 등록하지 못했습니다.',
    en: 'A reminder is not in TalkCalendar.',
  });
  reportFailure(context, flushed.unset);
  return code === exitCode.done ? exitCode.partlySent : code;
}

/**
 * Reports the worst result of the memos and returns its exit code. Unknown outcomes come first,
 * because those memos must not be sent again blindly.
 */
function memosExit(
  context: CommandContext,
  ports: Pick<Ports, 'clock' | 'memos'>,
  {end, memos}: Flushed,
): number {
  if (end === 'logged-out') return reportFailure(context, {kind: 'logged-out', cause: null});
  const unsent = memos.filter((memo) => memo.status !== 'sent');
  const worst =
    unsent.find((memo) => memo.status === 'unknown') ?? unsent.find(isPartlySent) ?? unsent[0];
  if (worst !== undefined) return reportMemo(context, worst);
  if (context.signal.aborted) return exitCode.cancelled;
  const paused = pausedFailure(ports);
  if (paused !== null) return reportFailure(context, paused);
  const {queued} = ports.memos.counts();
  context.note({
    ko: `${memos.length}건을 보냈습니다. 대기 중 ${queued}건.`,
    en: `${memos.length} sent, ${queued} waiting.`,
  });
  if (end === 'busy') context.say(busyWords);
  return queued === 0 ? exitCode.done : exitCode.unavailable;
}

const busyWords = {
  ko: '다른 프로세스가 보내는 중이어서 대기 중인 메모를 보내지 않았습니다.',
  en: 'Another process is sending, so the waiting memos were left to it.',
};
