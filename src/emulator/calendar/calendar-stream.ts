import type {ServerResponse} from 'node:http';
import type {EmulatorClock} from '../clock.ts';
import {ofRoom} from '../room/room-owner.ts';
import {calendarMarkup} from './calendar-markup.ts';
import {whenMarkup} from './calendar-words.ts';
import type {TalkCalendar} from './talk-calendar.ts';

const responseHeaders = {
  'content-type': 'text/event-stream;charset=UTF-8',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
};

/**
 * GET /calendar/stream: server-sent events, `ring` for each reminder after those on the page, and
 * `view` with the whole page after each change.
 */
export const calendarStreamEndpoint = ofRoom(({calendar}, {clock}, {headers, query}) => {
  const lastEventId = headers['last-event-id'];
  const last = typeof lastEventId === 'string' ? lastEventId : (query.get('rings') ?? '0');
  const after = /^\d{1,9}$/.test(last) ? Number(last) : 0;
  return {open: (response) => stream({calendar, clock}, response, after)};
});

/** Every reminder rings at such a mark, because starts and reminders are multiples of it. */
const markMs = 5 * 60_000;

function stream(
  {calendar, clock}: {readonly calendar: TalkCalendar; readonly clock: EmulatorClock},
  response: ServerResponse,
  after: number,
): void {
  let sent = after;
  let shown = '';
  let timer: NodeJS.Timeout | undefined;
  const send = (): void => {
    const now = clock.now();
    const rings = calendar.ringUntil(now);
    for (; sent < rings.length; sent += 1) {
      const ring = rings[sent];
      if (ring === undefined) break;
      const data = {title: ring.title, when: whenMarkup(ring.startAt, ring.allDay)};
      response.write(`id: ${sent + 1}\nevent: ring\ndata: ${JSON.stringify(data)}\n\n`);
    }
    const markup = calendarMarkup(calendar, now);
    if (markup !== shown) response.write(`event: view\ndata: ${JSON.stringify(markup)}\n\n`);
    shown = markup;
    clearTimeout(timer);
    timer = setTimeout(send, markMs - (now % markMs));
  };
  response.writeHead(200, responseHeaders);
  response.write(`retry: 500\nevent: hello\ndata: ${calendar.instance}\n\n`);
  send();
  const unsubscribers = [calendar.watch(send), clock.watch(send)];
  response.on('close', () => {
    clearTimeout(timer);
    for (const unsubscribe of unsubscribers) unsubscribe();
  });
}
