import {utcText} from './wire-time.ts';
import {koreanZone} from './zoned-time.ts';

const day = {month: 'long', day: 'numeric', weekday: 'short'} as const;

const momentFormat = new Intl.DateTimeFormat('ko-KR', {
  ...day,
  hour: 'numeric',
  minute: '2-digit',
  timeZone: koreanZone,
});

const dayFormat = new Intl.DateTimeFormat('ko-KR', {...day, timeZone: 'UTC'});

const timeFormat = new Intl.DateTimeFormat('ko-KR', {
  hour: 'numeric',
  minute: '2-digit',
  timeZone: 'UTC',
});

/** A moment, which the page's script turns into the time of the viewer, or a day of all zones. */
export function whenMarkup(at: number, allDay: boolean): string {
  if (allDay) return `${dayFormat.format(at)} 종일`;
  return `<time datetime="${utcText(at)}">${momentFormat.format(at)}</time>`;
}

const frequencies: ReadonlyMap<string, readonly [every: string, unit: string]> = new Map([
  ['DAILY', ['매일', '일']],
  ['WEEKLY', ['매주', '주']],
  ['MONTHLY', ['매월', '개월']],
  ['YEARLY', ['매년', '년']],
]);

/** How often a rule repeats; its other parts are not shown. */
export function repeatText(rrule: string): string {
  const frequency = /(?:^|;)FREQ=(\w+)/.exec(rrule)?.[1] ?? '';
  const interval = /(?:^|;)INTERVAL=(\d+)/.exec(rrule)?.[1] ?? '1';
  const [every = '', unit = ''] = frequencies.get(frequency) ?? [];
  return `${Number(interval) === 1 ? every : `${Number(interval)}${unit}마다`} 반복`;
}

const minutesOfDay = 24 * 60;

/** When a reminder rings. For an event of all day it counts from the beginning of the day. */
export function reminderText(minutes: number, allDay: boolean): string {
  if (!allDay) return minutes === 0 ? '정시에 알림' : `${lengthText(minutes)} 전 알림`;
  const daysBefore = Math.ceil(minutes / minutesOfDay);
  const time = timeFormat.format((daysBefore * minutesOfDay - minutes) * 60_000);
  if (daysBefore < 0) return `${-daysBefore}일 뒤 ${time} 알림`;
  return `${daysBefore === 0 ? '당일' : `${daysBefore}일 전`} ${time} 알림`;
}

function lengthText(minutes: number): string {
  const parts = [
    [Math.floor(minutes / minutesOfDay), '일'],
    [Math.floor((minutes % minutesOfDay) / 60), '시간'],
    [minutes % 60, '분'],
  ] as const;
  return parts
    .filter(([count]) => count > 0)
    .map(([count, unit]) => `${count}${unit}`)
    .join(' ');
}
