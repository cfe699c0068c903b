import type {State} from '../../app/state/state.ts';
import {calendarScope, canSend, type Session} from '../../domain/login/session.ts';
import {cellWidth} from '../../domain/text/cell-width.ts';
import {sanitizeLine} from '../../domain/text/sanitize.ts';
import {fullAccountName} from '../../messages/subjects/account-words.ts';
import {dateTime} from '../../messages/subjects/time-words.ts';
import {here, labelOf} from '../../messages/subjects/zoned-time.ts';
import {namedRows} from '../base/named-rows.ts';
import {emptyRow, type Row, type Span} from '../base/row.ts';
import {linkTo, type View} from '../base/view.ts';
import {wrappedRows} from '../base/wrapped-rows.ts';
import {roomyRows, tokenActionRows, tokenFactRows} from './token-fact-rows.ts';
import {isLow, lifeBar, lifeWords, shareLeft, type TokenLife} from './token-life.ts';
import {calendarConsentWords, tokenWords} from './token-screen-words.ts';

/**
 * The width (cells) of a bar; the remaining time and its end take precedence if there is little
 * room.
 */
function barWidth({columns}: View, now: number): number {
  return Math.min(20, columns - 55 - cellWidth(labelOf(here(now))));
}

/**
 * Both tokens as bars and absolute times, their account, the granted scopes, and the available
 * actions.
 */
export function tokenRows(state: State, view: View): readonly Row[] {
  const {session, demo} = state;
  const {language} = view;
  const room =
    demo === null
      ? []
      : namedRows(
          tokenWords.room[language],
          {text: demo.roomUrl, ...linkTo(demo.roomUrl, view)},
          view,
        );
  return [
    emptyRow,
    ...(session === null
      ? wrappedRows(tokenWords.loggedOut[language], view)
      : sessionRows(session, state, view)),
    emptyRow,
    ...room,
    ...tokenFactRows(state, view),
    ...tokenActionRows(state, view),
  ];
}

function sessionRows(session: Session, state: State, view: View): readonly Row[] {
  const {language} = view;
  const named = (name: keyof typeof tokenWords, text: string): readonly Row[] =>
    namedRows(tokenWords[name][language], {text}, view);
  const refreshed = session.lastRefreshedAt;
  const {refreshes = []} = state.tokenFacts ?? {};
  return [
    ...named('account', accountWords(session)),
    ...named('scopes', scopeWords(session, view)),
    ...(canSend(session) ? [] : wrappedRows(tokenWords.missing[language], view, 'warn')),
    ...(view.rows < roomyRows ? [] : [emptyRow]),
    ...accessRows(session, state, view),
    ...refreshRows(session, state, view),
    // The refresh log contains this time too, and more.
    ...(refreshes.length > 0
      ? []
      : named(
          'lastRefresh',
          refreshed === null ? tokenWords.never[language] : dateTime(here(refreshed), language),
        )),
  ];
}

function accountWords({account}: Session): string {
  return account === null ? '-' : fullAccountName(account);
}

/** The consent items, and whether reminders can be set. */
function scopeWords({scopes}: Session, {language, glyphs}: View): string {
  if (scopes === null) return tokenWords.unknown[language];
  const named = sanitizeLine(scopes.join(', ')) || tokenWords.none[language];
  const consent = scopes.includes(calendarScope) ? 'agreed' : 'missing';
  const calendar = calendarConsentWords[consent][language];
  return `${named} ${glyphs.dot} ${calendar}`;
}

function accessRows(session: Session, state: State, view: View): readonly Row[] {
  const {accessTokenIssuedAt: from, accessTokenExpiresAt: to} = session;
  return lifetimeRows({name: tokenWords.access[view.language], from, to}, state, view);
}

function refreshRows(session: Session, state: State, view: View): readonly Row[] {
  const name = tokenWords.refresh[view.language];
  if (!session.hasRefreshToken) {
    return namedRows(name, {text: tokenWords.none[view.language], tone: 'warn'}, view);
  }
  const {refreshTokenIssuedAt: from, refreshTokenExpiresAt: to} = session;
  return lifetimeRows({name, from, to}, state, view);
}

interface Lifetime extends TokenLife {
  readonly name: string;
}

function lifetimeRows({name, from, to}: Lifetime, state: State, view: View): readonly Row[] {
  const {now} = state;
  const {language} = view;
  const words = lifeWords({from, to}, now, view);
  const until = to === null ? '' : `   ${dateTime(here(to), language)}`;
  const before = state.appearance.isSpoken ? [] : barSpans({from, to}, now, view);
  return namedRows(name, {text: `${words}${until}`, before}, view);
}

function barSpans(life: TokenLife, now: number, view: View): readonly Span[] {
  const width = barWidth(view, now);
  const share = shareLeft(life, now);
  if (share === null || width < 5) return [];
  const tones = [isLow(life, now) ? 'warn' : 'good', 'dim'] as const;
  return [...lifeBar(share, width, {glyphs: view.glyphs, tones}), {text: '  '}];
}
