import type {ScheduleOnce, ScheduleStore} from '../../app/ports/schedule-ports.ts';
import {planSchedule} from '../../app/schedule/plan-schedule.ts';
import {type Result, succeeded} from '../../domain/failure/result.ts';
import {quotaWarningCount} from '../../domain/memo/daily-quota.ts';
import type {ServedTool} from '../../domain/program/served-tool.ts';
import {refused} from '../../domain/schedule/choose-rule.ts';
import {isLive, type Schedule} from '../../domain/schedule/schedule.ts';
import {timesInDay} from '../../domain/schedule/times-in-day.ts';
import {localZone} from '../../domain/schedule/zone.ts';
import {readOptions} from '../schedule/schedule-options.ts';
import {checkMessage} from '../shared/check-message.ts';
import {iso} from '../shared/expiry-json.ts';
import {reportCleaned} from '../shared/report-cleaned.ts';
import {warnSplitAddress} from '../shared/warn-split-address.ts';
import type {GivenState} from './answers.ts';
import {type Given, textIn, textsIn} from './read-arguments.ts';
import {givenSchema, key, type Member, objectSchema, shortSchema, textSchema} from './schemas.ts';
import {
  agents,
  give,
  ownKey,
  refusedState,
  refusing,
  type ToolContext,
  type Work,
} from './tool-context.ts';
import {notOneTime, stateWords, tooLong, tooOften} from './tool-words.ts';

/**
 * The times a day that a schedule of an agent may send: those at which a user is warned. It goes on
 * when the agent is gone, and alone would use up what Kakao allows.
 */
const maxTimesInDay = quotaWarningCount;

const members: Readonly<Record<string, Member>> = {
  text: {schema: textSchema, ko: '보낼 글', en: 'The text'},
  at: {
    schema: shortSchema,
    isOptional: true,
    ko: '보낼 시각: "18:00", "내일 09:00", "2026-12-24 09:00", "30m"(30분 뒤). at, every, cron 중 하나만 씁니다',
    en: 'When to send it: "18:00", "tomorrow 09:00", "2026-12-24 09:00", "30m" (from now). Use one of at, every and cron',
  },
  every: {
    schema: shortSchema,
    isOptional: true,
    ko: '반복: "2h", "매일 09:00", "평일 18:00"',
    en: 'How often: "2h", "daily 09:00", "weekdays 18:00"',
  },
  cron: {
    schema: shortSchema,
    isOptional: true,
    ko: 'cron 형식의 다섯 필드: "0 9 * * 1-5"',
    en: 'Five cron fields: "0 9 * * 1-5"',
  },
  tz: {
    schema: shortSchema,
    isOptional: true,
    ko: '시각을 읽을 시간대: "Asia/Seoul" (기본: 이 컴퓨터의 시간대)',
    en: 'The time zone of the times: "Asia/Seoul" (default: that of this computer)',
  },
  idempotency_key: key,
};

const title = {ko: '메모 예약', en: 'Schedule a note'};
const description = {
  ko: `사용자의 카카오톡 "나와의 채팅"으로 나중에, 또는 되풀이해서 글을 보냅니다. 하루 ${maxTimesInDay}번까지 되풀이할 수 있습니다. 보내려면 그때 앱이나 kakao-tui daemon이 실행 중이어야 합니다.`,
  en: `Sends a text to the user's own KakaoTalk chatroom later, or repeatedly, up to ${maxTimesInDay} times a day. The app or kakao-tui daemon has to be running then.`,
};

export function addScheduleTool(tools: ToolContext): ServedTool {
  const {language} = tools.context;
  return {
    name: 'add_schedule',
    title: title[language],
    description: description[language],
    inputSchema: objectSchema(members, language),
    outputSchema: givenSchema(['queued', 'failed'], language),
    hints: {
      readOnlyHint: false,
      destructiveHint: false,
      idempotentHint: true,
      openWorldHint: true,
    },
    refused: refusing(tools),
    call: (given) => give(tools, async (work) => add(tools, given, work)),
  };
}

function add(tools: ToolContext, given: Given, {ports, listening}: Work): Result<GivenState> {
  const {schedules} = ports;
  const once = {key: ownKey(textIn(given, 'idempotency_key')), source: agents(tools)};
  // A time that was ahead at the first call may be over at a repeated one.
  const known = schedules.addedUnder(once.key);
  if (known !== null) return succeeded(stateOfEarlier(tools, schedules.find(known)));
  const text = textIn(given, 'text');
  const times = textsIn(given, 'at', 'every', 'cron');
  if (Object.keys(times).length !== 1) return succeeded(refusedState(tools, notOneTime));
  const read = readOptions(
    {...times, ...textsIn(given, 'tz')},
    {before: [text], after: []},
    {now: ports.clock.now(), zone: localZone(), kind: 'text'},
  );
  if (!read.ok) return read;
  const {rule, zone} = read.value;
  if (rule === null) return refused('rule-missing');
  const checked = checkMessage(listening, {kind: 'text', text}, {});
  if (!checked.ok) return checked;
  const excess = tooLong(checked.value.divide().length);
  if (excess !== null) return succeeded(refusedState(tools, excess));
  reportCleaned(listening, text);
  warnSplitAddress(listening, {kind: 'text', text});
  let state: GivenState | null = null;
  const store = (schedule: Schedule): null => {
    state = keep(tools, schedule, once, schedules);
    return null;
  };
  const planned = planSchedule(
    {...ports, schedules: {...schedules, add: store}},
    {rule, zone, until: null, missed: 'once', job: {kind: 'text', text}, link: {}},
  );
  if (!planned.ok) return planned;
  return succeeded(state ?? stateOf(planned.value));
}

/** Stores a schedule that was checked; returns why it is not stored, or null if it is. */
function keep(
  tools: ToolContext,
  schedule: Schedule,
  once: ScheduleOnce,
  schedules: ScheduleStore,
): GivenState | null {
  const times = timesInDay(schedule);
  if (times > maxTimesInDay) {
    return refusedState(tools, tooOften(times, maxTimesInDay));
  }
  const earlier = schedules.add(schedule, once);
  return earlier === null ? null : stateOfEarlier(tools, schedules.find(earlier));
}

function stateOf(schedule: Schedule): GivenState {
  return {status: 'queued', id: schedule.id, nextAt: iso(schedule.nextAt)};
}

/** The schedule of a key that was used before; null if it no longer exists. */
function stateOfEarlier({context: {language}}: ToolContext, schedule: Schedule | null): GivenState {
  if (schedule === null || !isLive(schedule)) {
    return {status: 'failed', id: null, ...stateWords('schedule-over', language)};
  }
  const {nextStep} = stateWords('same-key', language);
  return {...stateOf(schedule), nextStep};
}
