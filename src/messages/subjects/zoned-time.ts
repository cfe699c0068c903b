import type {Schedule} from '../../domain/schedule/schedule.ts';
import {clockZone, localZone, offsetAt} from '../../domain/schedule/zone.ts';

/** A time to print. It cannot be printed without the zone whose clock shows it. */
export interface ZonedTime {
  /** Ms since the epoch. */
  readonly at: number;
  readonly zone: string;
}

/** A time on the clock of this machine. */
export function here(at: number): ZonedTime {
  return {at, zone: localZone()};
}

/** A time on the clock of a schedule; on that of UTC if its zone is unknown. */
export function onClockOf({zone}: Pick<Schedule, 'zone'>, at: number): ZonedTime {
  return {at, zone: clockZone(zone)};
}

/**
 * The zone that needs no name on a machine that is in it: KakaoTalk is used in Korea, and a time
 * without a zone is read as Korea's.
 */
const impliedZone = 'Asia/Seoul';

/** Whether a time of this zone is printed without it. */
function isImplied(zone: string): boolean {
  return zone === impliedZone && zone === localZone();
}

/** The name of a zone as it follows a day or a rule; empty if it is implied. */
export function zoneWords(zone: string): string {
  return isImplied(zone) ? '' : namedZone(zone);
}

/** The name of a zone, for an answer that must say which one was understood. */
export function namedZone(zone: string): string {
  return ` (${zone})`;
}

/**
 * What follows a time of day: on the clock of this machine its distance from UTC, which is short
 * and differs between the two equal hours of a clock change; on another clock the name of its zone.
 */
export function labelOf(time: ZonedTime): string {
  if (isImplied(time.zone)) return '';
  return time.zone === localZone()
    ? offsetWords(time)
    : `${changeWords(time)}${namedZone(time.zone)}`;
}

const changeMs = 3 * 3_600_000;

/** The distance from UTC near a change of the clocks, when a time of day may come twice. */
export function changeWords(time: ZonedTime): string {
  const {at, zone} = time;
  const isNear = offsetAt(at - changeMs, zone) !== offsetAt(at + changeMs, zone);
  return isNear ? offsetWords(time) : '';
}

/** ` UTC`, ` UTC+9`, ` UTC-3:30`. */
export function offsetWords({at, zone}: ZonedTime): string {
  const offset = offsetAt(at, zone);
  if (offset === 0) return ' UTC';
  const minutes = Math.abs(offset) % 60;
  const hours = `${offset < 0 ? '-' : '+'}${Math.floor(Math.abs(offset) / 60)}`;
  return ` UTC${hours}${minutes === 0 ? '' : `:${String(minutes).padStart(2, '0')}`}`;
}
