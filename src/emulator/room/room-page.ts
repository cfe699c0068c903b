import {escapeHtml} from '../html.ts';
import {peopleLinks} from '../people-links.ts';
import type {People, Person} from '../person.ts';
import type {RegisteredApp} from '../registered-app.ts';
import {pictureSources} from './cards/picture.ts';
import {memoMarkup} from './memo-markup.ts';
import {ofRoom} from './room-owner.ts';

const responseHeaders = {
  'content-type': 'text/html;charset=UTF-8',
  'content-security-policy': `default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src ${pictureSources}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
};

const maxShown = 500;

/**
 * GET /room: the own chatroom of the first person, or of the one with the id in `person`, with the
 * received memos, the newest at the bottom.
 */
export const roomPageEndpoint = ofRoom((person, {app, people}) => ({
  status: 200,
  headers: responseHeaders,
  body: page(app, person, people),
}));

function page(app: RegisteredApp, person: Person, people: People): string {
  const {nickname, room} = person;
  const count = room.memos.length;
  const first = Math.max(0, count - maxShown);
  const shown = room.memos.slice(first).map((_, i) => memoMarkup(room.memos, first + i, app));
  const links = peopleLinks(person, people, {path: '/room', label: '채팅방 선택'});
  return `<!doctype html>
<html lang="ko">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(nickname)} · 나와의 채팅 · 체험용 카카오</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/room/room.css">
</head>
<body>
<header><div class="face" aria-hidden="true">나</div>
<div><h1>나와의 채팅</h1><p>${escapeHtml(nickname)} · 체험용 카카오</p></div></header>
${links}<p id="offline" role="status" hidden>연결이 끊겼습니다. 다시 연결하는 중입니다…</p>
<main id="room" tabindex="0" aria-label="받은 메모">
<div id="empty"${count > 0 ? ' hidden' : ''}><p>아직 받은 메모가 없습니다.</p><p>메모를 보내면 여기에 바로 나타납니다.</p></div>
<ol id="memos" aria-live="polite" data-last="${count}" data-instance="${room.instance}">${shown.join('\n')}</ol>
</main>
<noscript><p class="noscript">시각은 한국 시간입니다. 새 메모를 보려면 이 페이지를 새로 고치세요.</p></noscript>
<script src="/room/room.js"></script>
</body>
</html>
`;
}
