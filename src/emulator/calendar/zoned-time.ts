/** The zone of Kakao's default. */
export const koreanZone = 'Asia/Seoul';

export const dayMs = 24 * 60 * 60 * 1000;

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  formats.set(zone, format);
  return format;
}

/** Whether this is the IANA name of a time zone. An offset such as +09:00 is none. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    formatOf(name);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** The wall clock of a zone at an instant, as the milliseconds that UTC would have then. */
export function wallClock(instant: number, zone: string): number {
  const parts = formatOf(zone).formatToParts(instant);
  const value = (type: string): number => Number(parts.find((part) => part.type === type)?.value);
  const whole = Date.UTC(
    value('year'),
    value('month') - 1,
    value('day'),
    value('hour'),
    value('minute'),
    value('second'),
  );
  return whole + (((instant % 1000) + 1000) % 1000);
}

/**
 * The instant of a wall clock. A time that a change of the clock skips is read with the offset
 * before it, and the first of two equal ones counts (RFC 5545, section 3.3.5).
 */
export function instantOf(wall: number, zone: string): number {
  const before = wallClock(wall - dayMs, zone) - (wall - dayMs);
  const after = wallClock(wall + dayMs, zone) - (wall + dayMs);
  const candidates = [wall - before, wall - after];
  return candidates.find((instant) => wallClock(instant, zone) === wall) ?? wall - before;
}
