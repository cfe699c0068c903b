import {escapeHtml} from '../html.ts';
import {peopleLinks} from '../people-links.ts';
import type {People, Person} from '../person.ts';
import {ofRoom} from '../room/room-owner.ts';
import {calendarMarkup} from './calendar-markup.ts';

// Not every system has a font with the character of a bell.
const bell =
  '<svg class="bell" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true"><path fill="currentColor" d="M12 2a2 2 0 0 0-2 2v.3A6.5 6.5 0 0 0 5.5 10.5V15L4 17.5V19h16v-1.5L18.5 15v-4.5A6.5 6.5 0 0 0 14 4.3V4a2 2 0 0 0-2-2zm-2.5 18a2.5 2.5 0 0 0 5 0z"/></svg>';

const responseHeaders = {
  'content-type': 'text/html;charset=UTF-8',
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
};

/**
 * GET /calendar: TalkCalendar of the first person, or of the one with the id in `person`. The page
 * rings when a reminder is due.
 */
export const calendarPageEndpoint = ofRoom((person, {people, clock}) => ({
  status: 200,
  headers: responseHeaders,
  body: page(person, people, clock.now()),
}));

function page(person: Person, people: People, now: number): string {
  const {id, nickname, calendar} = person;
  const count = calendar.ringUntil(now).length;
  const links = peopleLinks(person, people, {path: '/calendar', label: '캘린더 선택'});
  return `<!doctype html>
<html lang="ko">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(nickname)} · 톡캘린더 · 체험용 카카오</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/calendar/calendar.css">
</head>
<body>
<header><div class="face" aria-hidden="true">캘</div>
<div><h1>톡캘린더</h1><p>${escapeHtml(nickname)} · 체험용 카카오</p></div>
<a class="room" href="/room?person=${id}">채팅방</a></header>
${links}<p id="offline" role="status" hidden>연결이 끊겼습니다. 다시 연결하는 중입니다…</p>
<div id="ringing" role="alert" hidden>${bell}<p id="rung"></p><button id="seen" type="button">확인</button></div>
<main id="view" data-rings="${count}" data-instance="${calendar.instance}">${calendarMarkup(calendar, now)}</main>
<noscript><p class="noscript">시각은 한국 시간입니다. 울린 알림을 보려면 이 페이지를 새로 고치세요.</p></noscript>
<script src="/calendar/calendar.js"></script>
</body>
</html>
`;
}
