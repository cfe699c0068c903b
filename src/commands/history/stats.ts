import {setImmediate} from 'node:timers/promises';
import {recoverMemos} from '../../app/memo/recover-memos.ts';
import {exitCode} from '../../domain/failure/exit-code.ts';
import {countTimes} from '../../domain/memo/count-times.ts';
import {createWordCount, type WordCount} from '../../domain/memo/count-words.ts';
import {localZone} from '../../domain/schedule/zone.ts';
import {type CommandContext, printJson} from '../shared/command-context.ts';
import {showProgress} from '../shared/progress.ts';
import {sinceOf} from '../shared/since-option.ts';
import {type Stats, statsLines} from './stats-lines.ts';

export interface StatsOptions {
  readonly since?: string;
  readonly json?: boolean;
}

/** How many words are printed. */
const maxWords = 20;

/** `kakao-tui history stats`: prints counts by time and state, frequent words and tags. */
export async function runHistoryStats(
  context: CommandContext,
  options: StatsOptions,
): Promise<number> {
  const since = sinceOf(context, options.since);
  if (since === null) return exitCode.usage;
  const ports = context.ports();
  await recoverMemos(ports);
  const {quarters, ...tally} = ports.records.tally({since});
  const words = await countWords(context, since);
  if (context.signal.aborted) return exitCode.cancelled;
  const stats: Stats = {...tally, ...countTimes(quarters), words, zone: localZone()};
  if (options.json) printJson(context, {schema: 'kakao-tui/stats@1', ...stats});
  else for (const line of statsLines(stats, context)) context.print(line);
  return exitCode.done;
}

/** How many texts are counted between two turns of the event loop. */
const yieldEvery = 2000;

async function countWords(context: CommandContext, since: number): Promise<readonly WordCount[]> {
  const counted = createWordCount();
  const progress = showProgress(context, {ko: '세는 중', en: 'counting'});
  let count = 0;
  for (const text of context.ports().records.texts({since})) {
    counted.add(text);
    count += 1;
    if (count % yieldEvery !== 0) continue;
    progress.update(count);
    await setImmediate();
    if (context.signal.aborted) break;
  }
  progress.end();
  return counted.top(maxWords);
}
