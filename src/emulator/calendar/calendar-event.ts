/** The colors of calendars and events. Source: developers.kakao.com, "Talk Calendar: REST API". */
export const eventColors: readonly string[] = [
  'BLUE',
  'ROYAL_BLUE',
  'NAVY_BLUE',
  'RED',
  'PINK',
  'ORANGE',
  'GREEN',
  'LIME',
  'OLIVE',
  'MINT',
  'MAGENTA',
  'VIOLET',
  'LAVENDER',
  'BROWN',
  'GRAY',
];

export interface EventTime {
  /**
   * Milliseconds since 1970. An event of all day has the midnight of its date in UTC, as on the wire,
   * and means that date in its time zone.
   */
  readonly startAt: number;
  readonly endAt: number;
  /** An IANA name. */
  readonly timeZone: string;
  readonly allDay: boolean;
}

export interface EventLocation {
  readonly name?: string;
  readonly location_id?: number;
  readonly address?: string;
  readonly latitude?: number;
  readonly longitude?: number;
}

/** What a request says about an event; null: nothing. */
export interface EventContent {
  readonly title: string;
  readonly time: EventTime;
  /** The value of an RRULE property. */
  readonly rrule: string | null;
  readonly description: string | null;
  readonly location: EventLocation | null;
  /** Minutes before the start; null: those of the calendar. */
  readonly reminders: readonly number[] | null;
  readonly color: string | null;
}

/** One event, or a series of them. */
export interface CalendarEvent extends EventContent {
  readonly id: string;
  readonly calendarId: string;
  /** The starts of occurrences that were removed or became events of their own. */
  readonly excluded: readonly number[];
  /** The series has no occurrence that starts then or later; null: its rule alone ends it. */
  readonly endsBefore: number | null;
}

/** One calendar of a person besides the primary one. */
export interface SubCalendar {
  readonly id: string;
  readonly name: string;
  readonly color: string;
  /** The reminder of events that have none of their own, in minutes; null: none. */
  readonly reminder: number | null;
  readonly reminderAllDay: number | null;
  /** `true`: another service made it, so that this app sees its id only. */
  readonly isForeign: boolean;
}

export const primaryId = 'primary';
