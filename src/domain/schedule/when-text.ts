import {durationText} from '../program/duration-text.ts';
import {dailyOf} from './read-rule.ts';
import type {Schedule} from './schedule.ts';
import {wallTime} from './zone.ts';

const dayNames = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/** Formats a rule in a form that can be read again. */
export function whenText({rule, zone}: Pick<Schedule, 'rule' | 'zone'>): string {
  switch (rule.kind) {
    case 'once':
      return wallText(rule.at, zone);
    case 'every':
      return `every ${durationText(rule.interval)}`;
    case 'cron': {
      const daily = dailyOf(rule);
      if (daily === null) return `every "${rule.pattern}"`;
      return `every ${daysText(daily.days)}${daily.clock}`;
    }
  }
}

function daysText(days: string): string {
  if (days === '*') return '';
  if (days === '1-5') return 'weekdays ';
  return `${days
    .split(',')
    .map((day) => dayNames[Number(day)])
    .join(',')} `;
}

function wallText(at: number, zone: string): string {
  const {year, month, day, hour, minute} = wallTime(at, zone);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${year}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}`;
}
