import {planSchedule} from '../../app/schedule/plan-schedule.ts';
import {exitCode} from '../../domain/failure/exit-code.ts';
import {type Result, succeeded} from '../../domain/failure/result.ts';
import {isUnread} from '../../domain/failure/unread.ts';
import type {GivenContent} from '../../domain/memo/kinds/kinds.ts';
import {refused} from '../../domain/schedule/choose-rule.ts';
import type {Moment} from '../../domain/schedule/moment.ts';
import {parseWholeTime} from '../../domain/schedule/read-time.ts';
import type {Schedule} from '../../domain/schedule/schedule.ts';
import {localZone, readZone} from '../../domain/schedule/zone.ts';
import {dateTime} from '../../messages/subjects/time-words.ts';
import {onClockOf} from '../../messages/subjects/zoned-time.ts';
import {type CommandContext, printJson} from '../shared/command-context.ts';
import {conflict} from '../shared/message-form.ts';
import {sendJson} from './send-json.ts';
import {laterOption, type SendOptions} from './send-options.ts';

/** `kakao-tui send --at TIME | --in 30m`: adds a one-time schedule. */
export function sendLater(
  context: CommandContext,
  given: GivenContent,
  options: SendOptions,
): Result<number> {
  const ports = context.ports();
  const later = laterOption(options) ?? 'at';
  // A schedule holds a text with one link.
  if (given.kind !== 'text' || given.frame !== undefined) {
    return conflict(later, misfitOf(given, options));
  }
  const {text, link = {}} = given;
  const zone = options.tz === undefined ? localZone() : readZone(options.tz);
  if (zone === null) return refused('zone-unknown', options.tz);
  const at = timeOf(options, {now: ports.clock.now(), zone});
  if (!at.ok) return at;
  const planned = planSchedule(ports, {
    rule: {kind: 'once', at: at.value},
    zone,
    until: null,
    missed: 'once',
    job: {kind: 'text', text, ...(options.ring ? {rings: true} : {})},
    link,
  });
  if (!planned.ok) return planned;
  report(context, planned.value, options);
  return succeeded(context.settle(exitCode.done));
}

/** The option that asks for more than a schedule holds. */
function misfitOf({kind}: GivenContent, options: SendOptions): string {
  const asked = [
    'list',
    'card',
    'preview',
    'template',
    'templateId',
    'image',
    'mobileLink',
  ] as const;
  return asked.find((name) => options[name] !== undefined) ?? (kind === 'text' ? 'button' : kind);
}

function timeOf(options: SendOptions, moment: Moment): Result<number> {
  if (options.in !== undefined) return succeeded(moment.now + options.in);
  const value = options.at;
  if (value === undefined) return refused('zone-alone');
  const read = parseWholeTime(value, moment);
  return isUnread(read) ? refused('time-unreadable', value, read) : succeeded(read.at);
}

function report(context: CommandContext, schedule: Schedule, options: SendOptions): void {
  const {id, zone, nextAt} = schedule;
  const time = nextAt ?? 0;
  if (options.json) {
    const at = new Date(time).toISOString();
    printJson(context, sendJson({id, status: 'scheduled', kind: 'text', at, zone}));
  }
  const when = dateTime(onClockOf(schedule, time), context.language, {named: true});
  context.note({
    ko: `${when}에 보내도록 예약했습니다. 그때 앱이나 'kakao-tui daemon'이 실행 중이거나, cron에서 'kakao-tui schedule due'를 실행해야 보냅니다.`,
    en: `Scheduled for ${when}. It is sent if the app or 'kakao-tui daemon' is running then, or when cron runs 'kakao-tui schedule due'.`,
  });
}
