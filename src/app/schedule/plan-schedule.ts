import {failed, type Result, succeeded} from '../../domain/failure/result.ts';
import type {GivenContent} from '../../domain/memo/kinds/kinds.ts';
import {isAddress} from '../../domain/memo/picture/picture-source.ts';
import {nextOf} from '../../domain/schedule/next-time.ts';
import {lacksClock, type Schedule} from '../../domain/schedule/schedule.ts';
import {prepareMemo} from '../memo/accept-memo.ts';
import {readGivenItems} from '../memo/given-items.ts';
import type {Ports} from '../ports/ports.ts';
import type {ScheduleChange} from '../ports/schedule-ports.ts';
import {listFormOf, scheduledContent} from './scheduled-content.ts';

export type NewSchedule = Pick<Schedule, 'rule' | 'zone' | 'until' | 'missed' | 'job' | 'link'>;

/** Creates a schedule: validates it, computes its first time, and stores it before it returns. */
export function planSchedule(
  ports: Pick<Ports, 'clock' | 'newId' | 'preferences' | 'schedules'>,
  input: NewSchedule,
): Result<Schedule> {
  const now = ports.clock.now();
  const schedule: Schedule = {
    id: ports.newId(now),
    ...input,
    isPaused: false,
    createdAt: now,
    setAt: now,
    nextAt: nextOf(input, now),
    computedAt: now,
  };
  const checked = check(ports, schedule);
  if (checked.ok) ports.schedules.add(schedule);
  return checked;
}

/** Changes a schedule and computes its next time if needed; null when it no longer exists. */
export function changeSchedule(
  ports: Pick<Ports, 'clock' | 'newId' | 'preferences' | 'schedules'>,
  id: string,
  change: ScheduleChange,
): Result<Schedule | null> {
  let result: Result<Schedule | null> = succeeded(null);
  ports.schedules.update(id, (current) => {
    const changed = {...current, ...change, link: {...current.link, ...change.link}};
    const next = isTimed(current, change) ? retimed(changed, ports.clock.now()) : changed;
    result = check(ports, next);
    return result.ok ? next : null;
  });
  return result;
}

/** A new text keeps the time, even if the schedule is due right now. */
function isTimed(current: Schedule, change: ScheduleChange): boolean {
  const {rule, until, zone = current.zone} = change;
  return rule !== undefined || until !== undefined || zone !== current.zone;
}

function retimed(schedule: Schedule, now: number): Schedule {
  const setAt = Math.max(schedule.setAt, now);
  return {...schedule, setAt, nextAt: nextOf(schedule, startOf(schedule, now)), computedAt: now};
}

/** Where the search for the next time starts: a clock that is behind must not find older ones. */
function startOf({rule, setAt}: Schedule, now: number): number {
  return rule.kind === 'once' ? now : Math.max(setAt, now);
}

/** Pauses or resumes a schedule. Occurrences that passed during the pause are not caught up. */
export function pauseSchedule(
  ports: Pick<Ports, 'clock' | 'schedules'>,
  id: string,
  isPaused: boolean,
): Schedule | null {
  return ports.schedules.update(id, (current) => {
    if (current.nextAt === null || current.isPaused === isPaused) return null;
    const now = ports.clock.now();
    if (isPaused) return {isPaused};
    // A one-time schedule that became due during the pause is sent late rather than lost.
    const {nextAt, setAt, computedAt} = retimed(current, now);
    const isKept = current.rule.kind === 'once' || lacksClock(current);
    return {isPaused, nextAt: isKept ? current.nextAt : nextAt, setAt, computedAt};
  });
}

/** Rejects now what would fail when the schedule is due. */
function check(
  ports: Pick<Ports, 'clock' | 'newId' | 'preferences'>,
  schedule: Schedule,
): Result<Schedule> {
  const {rule, nextAt} = schedule;
  if (nextAt === null) {
    if (lacksClock(schedule)) {
      return failed({kind: 'schedule-refused', problem: 'zone-unknown', value: schedule.zone});
    }
    const problem = rule.kind === 'once' ? 'time-past' : 'never-due';
    return failed({kind: 'schedule-refused', problem, value: ''});
  }
  const content = contentToCheck(ports, schedule);
  const memo = content.ok ? prepareMemo(ports, {content: content.value}) : content;
  return memo.ok ? succeeded(schedule) : memo;
}

/** A command's output is not known yet, nor is a picture, but the title, link and buttons are. */
function contentToCheck(
  ports: Pick<Ports, 'preferences'>,
  schedule: Schedule,
): Result<GivenContent> {
  const form = listFormOf(schedule);
  if (form !== null) {
    const items = readGivenItems(ports, form, 'text\ntext');
    return items.ok ? items.value.contentOf(items.value.items) : items;
  }
  const {job} = schedule;
  const content = scheduledContent(schedule, job.kind === 'text' ? job.text : 'text');
  const isFile = content.kind === 'picture' && !isAddress(content.image);
  return succeeded(isFile ? {...content, image: anyAddress} : content);
}

const anyAddress = 'https://k.kakaocdn.net/';
