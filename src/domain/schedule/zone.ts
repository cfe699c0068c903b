/**
 * The name of a time zone as the runtime writes it (`asia/seoul` is `Asia/Seoul`), or null if it
 * knows none of this name.
 */
export function readZone(name: string): string | null {
  try {
    return new Intl.DateTimeFormat('en', {timeZone: name.trim()}).resolvedOptions().timeZone;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

const sameZones = new Map<string, string | null>();

function knownZone(name: string): string | null {
  const found = sameZones.get(name);
  if (found !== undefined) return found;
  const known = readZone(name);
  sameZones.set(name, known);
  return known;
}

/** The one name of a zone that has several: `ROK` is `Asia/Seoul`. An unknown name stays. */
export function zoneNamed(name: string): string {
  return knownZone(name) ?? name;
}

/**
 * Whether the runtime knows a zone. A stored name may come from one that knows more: each has the
 * zones of its own year.
 */
export function isKnownZone(name: string): boolean {
  return knownZone(name) !== null;
}

/** The zone whose clock shows times of a zone: UTC for one that the runtime does not know. */
export function clockZone(name: string): string {
  return knownZone(name) ?? 'UTC';
}

let local: {readonly from: string | undefined; readonly zone: string} | null = null;

/**
 * The time zone of this machine (TZ). A setting without a name, such as `KST-9`, is its offset from
 * UTC. Read again only if TZ changes: it takes longer than printing a time.
 */
export function localZone(): string {
  const from = process.env['TZ'];
  if (local === null || local.from !== from) local = {from, zone: resolvedZone(from)};
  return local.zone;
}

let zoneOfSystem = '';

/** Sets the name of the zone that this machine is in without a TZ, if it is known. */
export function setZoneOfSystem(name: string): void {
  zoneOfSystem = name;
}

/** The zone of most users. To ask `Intl` for a name takes several milliseconds of a start. */
const usualZone = 'Asia/Seoul';
const usualOffset = -9 * 60;

/** Whether `Date` has the clock of the usual zone, which has had no summer time since 1988. */
function hasUsualClock(): boolean {
  const times = [Date.UTC(1988, 6), Date.UTC(2026, 0), Date.UTC(2026, 6)];
  const offsets = times.map((at) => new Date(at).getTimezoneOffset());
  return offsets.join() === [usualOffset - 60, usualOffset, usualOffset].join();
}

function resolvedZone(from = ''): string {
  if ((from || zoneOfSystem) === usualZone && hasUsualClock()) return usualZone;
  // Neither a name nor a known one for a TZ that is a rule or unknown.
  const name = new Intl.DateTimeFormat('en').resolvedOptions().timeZone ?? '';
  const known = name === '+00:00' ? 'UTC' : readZone(name);
  const isNamed = from === '' || from === name;
  // The name may mean another zone than `Date` uses: `GMT+9` is behind UTC there, as in POSIX.
  if (known !== null && (isNamed || isOfDate(known))) return known;
  return offsetZone(-new Date(0).getTimezoneOffset());
}

function offsetZone(offset: number): string {
  const two = (count: number): string => String(count).padStart(2, '0');
  const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60];
  return offset === 0 ? 'UTC' : `${offset < 0 ? '-' : '+'}${two(hours)}:${two(minutes)}`;
}

/** Whether `Date` shows the clock of a zone in winter and in summer. */
function isOfDate(zone: string): boolean {
  return [Date.UTC(2026, 0), Date.UTC(2026, 6)].every((at) => {
    const date = new Date(at);
    const {day, hour, minute} = wallTimeIn(at, zone);
    return date.getDate() === day && date.getHours() === hour && date.getMinutes() === minute;
  });
}

export interface WallTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
}

/** The largest time (ms) that a Date can hold (ECMA-262, "Time Values and Time Range"). */
const maxDate = 8.64e15;

/** The wall-clock time in `zone` at `ms`. */
export function wallTime(ms: number, zone: string): WallTime {
  const at = Math.max(-maxDate, Math.min(maxDate, Number.isNaN(ms) ? 0 : ms));
  return zone === localZone() ? localTime(new Date(at)) : wallTimeIn(at, zone);
}

function wallTimeIn(at: number, zone: string): WallTime {
  const parts = formatOf(zone).formatToParts(at);
  const value = (type: string): number =>
    Number(parts.find((part) => part.type === type)?.value ?? 0);
  return {
    year: value('year'),
    month: value('month'),
    day: value('day'),
    hour: value('hour'),
    minute: value('minute'),
  };
}

function localTime(date: Date): WallTime {
  return {
    year: date.getFullYear(),
    month: date.getMonth() + 1,
    day: date.getDate(),
    hour: date.getHours(),
    minute: date.getMinutes(),
  };
}

/** The distance (minutes) of a zone's clock from UTC at `ms`; positive to the east. */
export function offsetAt(ms: number, zone: string): number {
  const {year, month, day, hour, minute} = wallTime(ms, zone);
  const shown = Date.UTC(year, month - 1, day, hour, minute);
  return Math.round((shown - Math.floor(ms / 60_000) * 60_000) / 60_000);
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Cached, because creating a format takes longer than all its uses. */
function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  const created = new Intl.DateTimeFormat('en', {
    timeZone: clockZone(zone),
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  formats.set(zone, created);
  return created;
}
