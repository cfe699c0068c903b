import type {State} from '../../app/state.ts';
import {sanitizeLine} from '../../domain/sanitize.ts';
import {memoScope, type Session} from '../../domain/session.ts';
import {dateTime, durationWords, expiryWords} from '../../messages/time-words.ts';
import {emptyRow, type Row, row, type Span} from '../row.ts';
import {namedRows} from '../rows/named-rows.ts';
import type {View} from '../rows/view.ts';

const barWidth = 20;

/** Both tokens as bars and absolute times, whose they are, and what was agreed. */
export function tokenRows(state: State, view: View): readonly Row[] {
  const ko = view.language === 'ko';
  const {session} = state;
  if (session === null) {
    return [
      emptyRow,
      row(
        ko
          ? '  로그인하지 않았습니다. /login으로 로그인하세요.'
          : '  Not logged in. Log in with /login.',
      ),
    ];
  }
  const named = (name: string, text: string): readonly Row[] => namedRows(name, {text}, view);
  const refreshed = session.lastRefreshedAt;
  const never = ko ? '아직 없음' : 'never';
  const lastRefresh = refreshed === null ? never : dateTime(refreshed, view.language);
  return [
    emptyRow,
    ...named(ko ? '계정' : 'account', accountWords(session)),
    ...named(
      ko ? '동의항목' : 'consent items',
      session.scopes.join(', ') || (ko ? '없음' : 'none'),
    ),
    ...missingConsent(session, ko),
    emptyRow,
    ...accessRows(session, state, view),
    ...refreshRows(session, state, view),
    emptyRow,
    ...named(ko ? '마지막 갱신' : 'last refresh', lastRefresh),
    ...named(ko ? '오늘 적은 메모' : 'memos today', String(state.history.today)),
    ...(state.demo === null
      ? []
      : named(ko ? '체험용 채팅방' : 'demo chatroom', state.demo.roomUrl)),
    emptyRow,
    row(
      ko
        ? '  /logout 로그아웃   /unlink 연결 끊기   /account 다른 계정'
        : '  /logout   /unlink   /account another account',
      'dim',
    ),
  ];
}

function accountWords({account}: Session): string {
  if (account === null) return '-';
  const nickname = sanitizeLine(account.nickname ?? '');
  return nickname === '' ? account.id : `${nickname} (${account.id})`;
}

function missingConsent({scopes}: Session, ko: boolean): readonly Row[] {
  if (scopes.includes(memoScope)) return [];
  const words = ko
    ? '  [카카오톡 메시지 전송] 동의가 없습니다. /login으로 동의를 받으세요.'
    : '  Consent to [Send message in KakaoTalk] is missing. Ask for it with /login.';
  return [row(words, 'warn')];
}

function accessRows(session: Session, state: State, view: View): readonly Row[] {
  const {accessTokenIssuedAt: from, accessTokenExpiresAt: to} = session;
  const name = view.language === 'ko' ? '액세스 토큰' : 'access token';
  return lifeRows({name, from, to}, state, view);
}

function refreshRows(session: Session, state: State, view: View): readonly Row[] {
  const ko = view.language === 'ko';
  const name = ko ? '리프레시 토큰' : 'refresh token';
  if (!session.hasRefreshToken) {
    return namedRows(name, {text: ko ? '없음' : 'none', tone: 'warn'}, view);
  }
  const {refreshTokenIssuedAt: from, refreshTokenExpiresAt: to} = session;
  return lifeRows({name, from, to}, state, view);
}

interface Life {
  name: string;
  from: number | null;
  to: number | null;
}

function lifeRows({name, from, to}: Life, {now}: State, view: View): readonly Row[] {
  const {language} = view;
  const left = to === null ? null : to - now;
  const words =
    left !== null && left > 0 && left < 10 * 60_000
      ? durationWords(left, language, {seconds: true})
      : expiryWords(to, now, language);
  const until = to === null ? '' : `   ${dateTime(to, language)}`;
  const before = barSpans({from, to}, now, view);
  return namedRows(name, {text: `${words}${until}`, before}, view);
}

function barSpans(
  {from, to}: {from: number | null; to: number | null},
  now: number,
  view: View,
): readonly Span[] {
  if (from === null || to === null || view.columns < 60) return [];
  const share = Math.max(0, Math.min(1, (to - now) / Math.max(1, to - from)));
  const full = Math.round(share * barWidth);
  const {glyphs} = view;
  return [
    {text: glyphs.full.repeat(full), tone: share < 0.1 ? 'warn' : 'good'},
    {text: glyphs.empty.repeat(barWidth - full), tone: 'dim'},
    {text: '  '},
  ];
}
