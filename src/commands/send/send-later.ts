import {planSchedule} from '../../app/schedule/plan-schedule.ts';
import {exitCode} from '../../domain/failure/exit-code.ts';
import {type Result, succeeded} from '../../domain/failure/result.ts';
import {isUnread} from '../../domain/failure/unread.ts';
import type {GivenText} from '../../domain/memo/kinds/text.ts';
import {refused} from '../../domain/schedule/choose-rule.ts';
import {parseWholeTime} from '../../domain/schedule/read-time.ts';
import type {Schedule} from '../../domain/schedule/schedule.ts';
import {localZone} from '../../domain/schedule/zone.ts';
import {dateTime} from '../../messages/subjects/time-words.ts';
import {type CommandContext, printJson} from '../shared/command-context.ts';
import {sendJson} from './send-json.ts';
import type {SendOptions} from './send-options.ts';

/** `kakao-tui send --at TIME | --in 30m`: adds a one-time schedule. */
export function sendLater(
  context: CommandContext,
  {text, link = {}}: GivenText,
  options: SendOptions,
): Result<number> {
  const ports = context.ports();
  const at = timeOf(options, ports.clock.now());
  if (!at.ok) return at;
  const planned = planSchedule(ports, {
    rule: {kind: 'once', at: at.value},
    zone: localZone(),
    until: null,
    missed: 'once',
    job: {kind: 'text', text},
    link,
  });
  if (!planned.ok) return planned;
  report(context, planned.value, options);
  return succeeded(exitCode.done);
}

function timeOf(options: SendOptions, now: number): Result<number> {
  if (options.in !== undefined) return succeeded(now + options.in);
  const value = options.at ?? '';
  const read = parseWholeTime(value, {now, zone: localZone()});
  return isUnread(read) ? refused('time-unreadable', value, read) : succeeded(read.at);
}

function report(context: CommandContext, {id, nextAt}: Schedule, options: SendOptions): void {
  const time = nextAt ?? 0;
  if (options.json) {
    const at = new Date(time).toISOString();
    printJson(context, sendJson({id, status: 'scheduled', at}));
  }
  const when = dateTime(time, context.language);
  context.note({
    ko: `${when}에 보내도록 예약했습니다. 그때 앱이나 'kakao-tui daemon'이 실행 중이거나, cron에서 'kakao-tui schedule due'를 실행해야 보냅니다.`,
    en: `Scheduled for ${when}. It is sent if the app or 'kakao-tui daemon' is running then, or when cron runs 'kakao-tui schedule due'.`,
  });
}
