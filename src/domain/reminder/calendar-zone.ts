/**
 * The name that the calendar takes for a zone. A machine without a named zone has an offset such as
 * `+09:00`: full hours have a name (POSIX signs: `Etc/GMT-9` is ahead of UTC); null for others.
 */
export function calendarZone(zone: string): string | null {
  if (/^[A-Za-z]/.test(zone)) return zone;
  const match = /^([+-])(\d{2}):00$/.exec(zone);
  if (match === null) return null;
  const [, sign, hours] = match;
  return `Etc/GMT${sign === '+' ? '-' : '+'}${Number(hours)}`;
}
