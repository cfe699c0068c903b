import {type Watch, watchCommand} from '../../app/background/watch-loop.ts';
import {readGivenItems} from '../../app/memo/given-items.ts';
import {sendingDefaultsOf} from '../../app/state/sending-defaults.ts';
import {exitCode} from '../../domain/failure/exit-code.ts';
import {quotaWarningCount} from '../../domain/memo/daily-quota.ts';
import type {DayWindow} from '../../domain/memo/day-window.ts';
import {runsPerDay} from '../../domain/program/watch-times.ts';
import {lastLines} from '../../domain/text/last-lines.ts';
import {commandProblemWords, watchWords} from '../../messages/subjects/watch-words.ts';
import {warnOptionLinks} from '../send/warn-link-domain.ts';
import type {CommandContext} from '../shared/command-context.ts';
import {textMessage} from '../shared/given-message.ts';
import {type MessageOptions, messageForm} from '../shared/message-form.ts';
import {textsInOptions} from '../shared/message-texts.ts';
import {reportCleaned} from '../shared/report-cleaned.ts';
import {reportFailure} from '../shared/report-failure.ts';
import {watchReporter} from './watch-report.ts';

export interface WatchOptions extends MessageOptions {
  /** ms. */
  readonly every: number;
  readonly between?: DayWindow;
  /** The name to compare under, or `true` for one derived from the command. */
  readonly ifChanged?: string | true;
  readonly onError: 'send' | 'skip' | 'stop';
  /** ms. */
  readonly timeout?: number;
  readonly jsonl?: boolean;
}

/**
 * `kakao-tui watch --every 30m -- CMD…`: runs the command until Ctrl+C, or until it fails with
 * `--on-error stop`, which exits with 1.
 */
export async function runWatch(
  context: CommandContext,
  argv: readonly string[],
  options: WatchOptions,
): Promise<number> {
  const form = messageForm(options);
  if (!form.ok) return reportFailure(context, form.failure);
  const ports = context.ports();
  const watch = watchOf(context, argv, options);
  const runs = runsPerDay(watch.times);
  const sendsAll = watch.changeKey === null && options.newOnly === undefined;
  if (sendsAll && runs > quotaWarningCount) context.hint(watchWords.manyRuns(runs));
  reportCleaned(context, ...textsInOptions(options));
  warnOptionLinks(context, options);
  // Background work must end with the watch.
  const end = new AbortController();
  const ended = await watchCommand(ports, watch, {
    report: watchReporter(context, options),
    signal: AbortSignal.any([context.signal, end.signal]),
  }).finally(() => end.abort());
  if (ended === null) return exitCode.cancelled;
  context.say(watchWords.stopped);
  return exitCode.failure;
}

function watchOf(context: CommandContext, argv: readonly string[], options: WatchOptions): Watch {
  const {every, between = null, ifChanged, onError, timeout = every, list: title} = options;
  const ports = context.ports();
  const failures = {send: failureText(context), skip: () => null, stop: () => null};
  return {
    times: {every, window: between},
    argv,
    folder: process.cwd(),
    timeout,
    changeKey: ifChanged === true ? `watch ${argv.join(' ')}`.slice(0, 1000) : (ifChanged ?? null),
    contentOf: (text) => textMessage(options, text, sendingDefaultsOf(ports.preferences.read())),
    itemsOf:
      title === undefined ? null : (text) => readGivenItems(ports, {...options, title}, text),
    textOfFailure: failures[onError],
    stopsOnError: onError === 'stop',
  };
}

/** Returns the problem, the last lines of stderr and the output of a failed command. */
function failureText({memoLanguage: language}: CommandContext): Watch['textOfFailure'] {
  return ({problem, detail, stdout, stderr}) => {
    const what = commandProblemWords(problem, detail)[language];
    return [what, lastLines(stderr, 3).join('\n'), stdout.trim()]
      .filter((text) => text !== '')
      .join('\n');
  };
}
