import type {Ports} from '../../src/app/ports/ports.ts';
import {type NewSchedule, planSchedule} from '../../src/app/schedule/plan-schedule.ts';
import type {Schedule} from '../../src/domain/schedule/schedule.ts';
import {valueIn} from './assert-failure.ts';

/** A daily memo at nine in Seoul, with the given changes. */
export function scheduleWith(change: Partial<Schedule> = {}): Schedule {
  return {
    id: 's',
    rule: {kind: 'cron', pattern: '0 9 * * *'},
    zone: 'Asia/Seoul',
    until: null,
    missed: 'once',
    job: {kind: 'text', text: '우유 사기'},
    link: {},
    isPaused: false,
    createdAt: 0,
    setAt: 0,
    nextAt: 0,
    computedAt: 0,
    ...change,
  };
}

/** Plans a schedule that is due now, however long the planning takes. */
export function planDue(ports: Ports, change: Partial<NewSchedule> = {}): Schedule {
  const at = ports.clock.now();
  const before = {...ports, clock: {now: () => at - 1000}};
  return valueIn(planSchedule(before, newSchedule({rule: {kind: 'once', at}, ...change})));
}

/** The input of a user for the same daily memo. */
export function newSchedule(change: Partial<NewSchedule> = {}): NewSchedule {
  const {rule, zone, until, missed, job, link} = scheduleWith();
  return {rule, zone, until, missed, job, link, ...change};
}
