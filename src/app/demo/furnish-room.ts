import type {GivenContent} from '../../domain/memo/kinds/kinds.ts';
import type {Memo} from '../../domain/memo/memo.ts';
import type {Language} from '../../domain/program/language.ts';
import {localZone, offsetAt} from '../../domain/schedule/zone.ts';
import {prepareMemo} from '../memo/accept-memo.ts';
import type {Ports} from '../ports/ports.ts';
import {planSchedule} from '../schedule/plan-schedule.ts';
import {type SampleMemo, sampleMemos, sampleReminder} from './sample-memos.ts';

export type RoomPorts = Pick<Ports, 'clock' | 'newId' | 'preferences' | 'records' | 'schedules'>;

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/** The time (ms) that the delivery of a sample took. */
const deliveryMs = 400;

/** The page that a café's Wi-Fi shows instead of Kakao; a retry succeeds. */
const portal = {kind: 'not-kakao', http: 302, problem: 'redirected'} as const;

/**
 * Fills the demo's history, unless it holds anything, with a week of memos and a schedule, so that
 * the first sight is a room in use.
 */
export function furnishRoom(ports: RoomPorts, language: Language): void {
  if (ports.records.count({}) > 0) return;
  const now = ports.clock.now();
  ports.records.intake()(sampleMemos.map((sample) => memoOf(sample, {ports, language, now})));
  planSchedule(ports, {
    rule: {kind: 'cron', pattern: '0 22 * * *'},
    zone: localZone(),
    until: null,
    missed: 'skip',
    job: {kind: 'text', text: sampleReminder[language]},
    link: {},
  });
}

function memoOf(
  {content: samples, written, tags, link, isPinned, isFailed}: SampleMemo,
  {ports, language, now}: {ports: RoomPorts; language: Language; now: number},
): Memo {
  const at = timeOf(written, now);
  const sample = samples[language];
  const content: GivenContent =
    typeof sample === 'string'
      ? {kind: 'text', text: sample, link: link === undefined ? {} : {url: link}}
      : sample;
  const prepared = prepareMemo({...ports, clock: {...ports.clock, now: () => at}}, {content});
  if (!prepared.ok) throw new Error(`a sample cannot be sent: ${JSON.stringify(sample)}`);
  const memo = prepared.value;
  const status = isFailed ? 'failed' : 'sent';
  return {
    ...memo,
    status,
    parts: memo.parts.map((part) => ({...part, status})),
    attempts: 1,
    sentAt: isFailed ? null : at + deliveryMs,
    failure: isFailed ? portal : null,
    tags: tags === undefined ? memo.tags : [...memo.tags, tags[language]],
    pinnedAt: isPinned ? at + deliveryMs : null,
  };
}

/** The hours of a day on which a clock is changed are up to an hour off, which a sample may be. */
function timeOf(written: SampleMemo['written'], now: number): number {
  if (typeof written === 'number') return now - written * minuteMs;
  const [days, hour, minute] = written;
  const offset = offsetAt(now, localZone()) * minuteMs;
  const midnight = Math.floor((now + offset) / dayMs) * dayMs - offset;
  return midnight - days * dayMs + (hour * 60 + minute) * minuteMs;
}
