import type {Ports} from '../../app/ports/ports.ts';
import {pausedFailure} from '../../app/shared/sending-pause.ts';
import {exitCode} from '../../domain/failure/exit-code.ts';
import {isPartlySent} from '../../domain/memo/memo.ts';
import type {CommandContext} from '../shared/command-context.ts';
import {reportFailure} from '../shared/report-failure.ts';
import type {Flushed} from './drain-settled.ts';
import {reportMemo} from './report-memo.ts';

/** What must not be sent again blindly is told before any other failure. */
export function flushExit(
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
    ko: `${memos.length}건을 보냈습니다. 기다리는 것 ${queued}건.`,
    en: `${memos.length} sent, ${queued} waiting.`,
  });
  if (end === 'busy') context.say(busyWords);
  return queued === 0 ? exitCode.done : exitCode.unavailable;
}

const busyWords = {
  ko: '다른 프로그램이 보내는 중이라 기다리는 것을 보내지 않았습니다.',
  en: 'Another process is sending, so what waits was left to it.',
};
