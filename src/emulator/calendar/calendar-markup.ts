import {escapeHtml} from '../html.ts';
import {type CalendarEvent, primaryId} from './calendar-event.ts';
import {reminderText, repeatText, whenMarkup} from './calendar-words.ts';
import {type Occurrence, occurrencesOf} from './occurrences.ts';
import {beginOf, type Ring} from './rings.ts';
import type {TalkCalendar} from './talk-calendar.ts';
import {dayMs} from './zoned-time.ts';

const shownDays = 31;

const shownRows = 100;

/** The coming events and the reminders that rang, as they are now. */
export function calendarMarkup(calendar: TalkCalendar, now: number): string {
  const coming = comingOf(calendar, now);
  const rows = coming.map(({event, occurrence}) => eventRow(calendar, event, occurrence));
  const rings = calendar.ringUntil(now).slice(-shownRows).reverse().map(ringRow);
  const none =
    calendar.events.length === 0
      ? '<div class="none"><p>아직 일정이 없습니다.</p><p>알림을 등록하면 여기에 바로 나타나고, 시각이 되면 이 페이지가 알려 줍니다.</p></div>'
      : `<div class="none"><p>앞으로 ${shownDays}일 동안 일정이 없습니다.</p></div>`;
  const list = `<ol id="events">${rows.join('\n')}</ol>`;
  return `<section aria-labelledby="coming"><h2 id="coming">다가오는 일정</h2>${rows.length === 0 ? none : list}</section>
${rings.length === 0 ? '' : `<section aria-labelledby="past"><h2 id="past">울린 알림</h2><ol id="rings">${rings.join('\n')}</ol></section>`}`;
}

interface Coming {
  readonly event: CalendarEvent;
  readonly occurrence: Occurrence;
  readonly beginsAt: number;
}

function comingOf(calendar: TalkCalendar, now: number): readonly Coming[] {
  const coming = calendar.events.flatMap((event) => {
    const length = event.time.endAt - event.time.startAt;
    // An event of all day may begin up to a day away from its midnight in UTC.
    const span = {from: now - length - 2 * dayMs, to: now + (shownDays + 1) * dayMs};
    return occurrencesOf(event, span).map((occurrence) => {
      return {event, occurrence, beginsAt: beginOf(event, occurrence)};
    });
  });
  const extra = ({time}: CalendarEvent): number =>
    time.endAt - time.startAt + (time.allDay ? dayMs : 0);
  return coming
    .filter(({event, beginsAt}) => beginsAt + extra(event) >= now)
    .filter(({beginsAt}) => beginsAt < now + shownDays * dayMs)
    .sort((one, other) => one.beginsAt - other.beginsAt)
    .slice(0, shownRows);
}

function eventRow(calendar: TalkCalendar, event: CalendarEvent, occurrence: Occurrence): string {
  const {title, time, rrule, description, location} = event;
  const from = calendar.calendars.find(({id}) => id === event.calendarId);
  const color = (event.color ?? from?.color ?? 'BLUE').toLowerCase();
  const facts = [
    ...(rrule === null ? [] : [repeatText(rrule)]),
    ...calendar.remindersOf(event).map((minutes) => reminderText(minutes, time.allDay)),
    ...(event.calendarId === primaryId || from === undefined ? [] : [from.name]),
    ...(location?.name === undefined ? [] : [location.name]),
  ];
  const details = description === null ? '' : `<p class="text">${escapeHtml(description)}</p>`;
  return `<li class="event" data-color="${color}"><p class="when">${whenMarkup(occurrence.startAt, time.allDay)}</p><p class="title">${escapeHtml(title)}</p>${details}<p class="facts">${facts.map((fact) => `<span>${escapeHtml(fact)}</span>`).join('')}</p></li>`;
}

function ringRow({title, startAt, allDay, reminder, at}: Ring): string {
  return `<li class="ring"><p class="when">${whenMarkup(at, false)}</p><p class="title">${escapeHtml(title)}</p><p class="facts"><span>${reminderText(reminder, allDay)}</span><span>${whenMarkup(startAt, allDay)} 일정</span></p></li>`;
}
