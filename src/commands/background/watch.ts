import {type Watch, watchCommand} from '../../app/background/watch-loop.ts';
import {readListWithPictures} from '../../app/memo/given-items.ts';
import type {Ports} from '../../app/ports/ports.ts';
import {readPictures} from '../../app/shared/read-pictures.ts';
import {sendingDefaultsOf} from '../../app/state/sending-defaults.ts';
import {exitCode} from '../../domain/failure/exit-code.ts';
import {succeeded} from '../../domain/failure/result.ts';
import {quotaWarningCount} from '../../domain/memo/daily-quota.ts';
import type {DayWindow} from '../../domain/memo/day-window.ts';
import {isEmptyMemo} from '../../domain/memo/split-memo.ts';
import {runsPerDay} from '../../domain/program/watch-times.ts';
import {lastLines} from '../../domain/text/last-lines.ts';
import {commandProblemWords, watchWords} from '../../messages/subjects/watch-words.ts';
import {warnOptionLinks} from '../send/warn-link-domain.ts';
import type {CommandContext} from '../shared/command-context.ts';
import {pictureMessage, textMessage} from '../shared/given-message.ts';
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
  /** Whether a reminder follows what is sent. */
  readonly ring?: boolean;
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
  const picture = form.value === 'picture' ? pictureMessage(options, '') : succeeded(null);
  if (!picture.ok) return reportFailure(context, picture.failure);
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
  const {every, between = null, ifChanged, onError, timeout = every, ring = false} = options;
  const ports = context.ports();
  const failures = {send: failureText(context), skip: () => null, stop: () => null};
  return {
    times: {every, window: between},
    argv,
    folder: process.cwd(),
    timeout,
    changeKey: ifChanged === true ? `watch ${argv.join(' ')}`.slice(0, 1000) : (ifChanged ?? null),
    contentOf: (text) => textMessage(options, text, sendingDefaultsOf(ports.preferences.read())),
    memoOf: memoOf(ports, options),
    rings: ring,
    textOfFailure: failures[onError],
    stopsOnError: onError === 'stop',
  };
}

/** A list, or a picture, which may come without a text; null for a text. */
function memoOf(ports: Ports, options: WatchOptions): Watch['memoOf'] {
  const {list: title, image} = options;
  if (title !== undefined) {
    return async (text) => {
      if (isEmptyMemo(text)) return succeeded(null);
      const items = await readListWithPictures(ports, {...options, title}, {text});
      return items.ok ? succeeded({content: items.value}) : items;
    };
  }
  if (image === undefined) return null;
  return async (text) => {
    const given = pictureMessage(options, text);
    return given.ok ? readPictures(ports, given.value, {}) : given;
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
