import type {AwaitedCode, State} from '../../app/state/state.ts';
import {setupStepToFix} from '../../app/steps/setup-step-to-fix.ts';
import type {Failure} from '../../domain/failure/failure.ts';
import {readPastedCode} from '../../domain/login/read-pasted-code.ts';
import {calendarScope} from '../../domain/login/session.ts';
import type {Phrase} from '../../domain/program/phrase.ts';
import {wrapText} from '../../domain/text/wrap-text.ts';
import {describeFailure, failureText} from '../../messages/failures/describe-failure.ts';
import {codeMaskedWith, fieldRow} from '../base/field-row.ts';
import {type GuideLine, guideGap, guideLine} from '../base/guide-lines.ts';
import {guideRows} from '../base/guide-page.ts';
import type {PageFrame, PageSources} from '../base/page.ts';
import type {PrivateFields} from '../base/private-fields.ts';
import {emptyRow, fillRows, type Row, row, type Tone} from '../base/row.ts';
import {screenWords} from '../base/screen-words.ts';
import {pagingWord, titleRow} from '../base/title-row.ts';
import {linkTo, rule, type View} from '../base/view.ts';
import {awaitedPaste} from './awaited-paste.ts';
import {loginScreenWords, reachWords, timeLeftWords, waitingWords} from './login-words.ts';

/** The screen that waits for the login: for the callback and a paste at the same time. */
export function loginFrame(
  state: State,
  view: View,
  {fields, scroll, hints}: PageSources,
): PageFrame {
  const field = fieldRow(fields.read('code'), {
    prefix: ` ${view.glyphs.prompt} `,
    columns: view.columns - 1,
    disguise: codeMaskedWith(view.glyphs.mask),
  });
  const hasField = state.login.kind === 'awaiting-code';
  const form = hasField ? [field.row] : [];
  const feedback = hasField ? remarkRows(state, view, fields) : [];
  const page = guideRows(
    {guide: guideLines(state, view), form, feedback},
    {room: view.rows - hints.length - 3, scroll},
  );
  const top = [loginTitle(state, view, page.isLong), rule(view), ...page.rows];
  const body = fillRows(top, view.rows - hints.length - 1);
  const caret = hasField ? {x: field.caretColumn, y: 2 + page.formAt} : null;
  return {...page, rows: [...body, rule(view), ...hints].slice(0, view.rows), caret};
}

function loginTitle({login, now}: State, view: View, isLong: boolean): Row {
  const names = [{text: screenWords.login[view.language]}];
  const more = isLong ? pagingWord(view) : '';
  if (login.kind !== 'awaiting-code') {
    return titleRow(names, [{text: more, tone: 'dim'}], view, {turns: true});
  }
  // The screen's clock is up to a second late: if rounded up, five minutes would be shown as 05:01.
  const left = Math.max(0, Math.floor((login.expiresAt - now) / 1000));
  const clock = `${String(Math.floor(left / 60)).padStart(2, '0')}:${String(left % 60).padStart(2, '0')}`;
  const words = timeLeftWords(clock)[view.language];
  const time = isLong && view.columns < 60 ? clock : words;
  const gap = view.columns < 60 ? ' ' : '   ';
  return titleRow(names, [{text: `${more}${gap}${time}`.trim(), tone: 'dim'}], view);
}

function guideLines(state: State, view: View): readonly GuideLine[] {
  const {login} = state;
  const say = (phrase: Phrase, rank: number, tone: Tone = 'plain'): GuideLine =>
    guideLine(phrase, view, {rank, tone});
  switch (login.kind) {
    case 'starting':
    case 'idle':
      return [say(loginScreenWords.starting, 0)];
    case 'failed':
      return failedLines(login.failure, state, view);
    case 'exchanging-code':
      return [say(loginScreenWords.exchanging, 0, 'accent')];
    case 'awaiting-code':
      return state.browserReach === 'here' || state.demo !== null
        ? browserLines(login, state, view)
        : pasteLines(login, state, view);
  }
}

function failedLines(failure: Failure, state: State, view: View): readonly GuideLine[] {
  const {title, nextStep} = describeFailure(failure, view.language);
  const next =
    failure.kind === 'consent-missing'
      ? loginScreenWords.askConsent
      : setupStepToFix(state) === null
        ? loginScreenWords.again
        : loginScreenWords.fixSettings;
  return [
    guideLine({ko: title, en: title}, view, {rank: 0, tone: 'bad'}),
    guideLine({ko: nextStep, en: nextStep}, view, {rank: 1}),
    guideGap(),
    guideLine(next, view, {rank: 0, tone: 'strong'}),
  ];
}

/** One thing to do, and the address below it; the callback arrives by itself, or a paste does. */
function browserLines(login: AwaitedCode, state: State, view: View): readonly GuideLine[] {
  const say = (phrase: Phrase, rank: number, tone: Tone = 'plain'): GuideLine =>
    guideLine(phrase, view, {rank, tone});
  const waiting = say(waitingWords(login.redirectUri, login.pasteOnly), 0, 'accent');
  const address = addressLines(login, view);
  if (state.demo !== null) {
    return [say(loginScreenWords.demo, 0, 'strong'), address, guideGap(), waiting];
  }
  return [
    ...purposeLines(state, view, 1),
    say(openingWords(login), 1, 'strong'),
    address,
    guideGap(),
    waiting,
    say(loginScreenWords.remote, 2, 'dim'),
    say(loginScreenWords.koe, 3, 'dim'),
  ];
}

/** What the login is for, if it is for a consent. */
function purposeLines(
  {asksConsent, asksScopes}: State,
  view: View,
  rank: number,
  tone: Tone = 'plain',
): readonly GuideLine[] {
  const words = [
    ...(asksConsent ? [loginScreenWords.forConsent] : []),
    ...(asksScopes.includes(calendarScope) ? [loginScreenWords.forCalendar] : []),
  ];
  return words.map((phrase) => guideLine(phrase, view, {rank, tone}));
}

function openingWords({browser}: AwaitedCode): Phrase {
  if (browser === 'opened') return loginScreenWords.opened;
  return browser === 'failed' ? loginScreenWords.openYourself : loginScreenWords.notOpened;
}

/**
 * No browser of this machine is visible to the user, who copies the address to another browser and
 * the result back.
 */
function pasteLines(login: AwaitedCode, state: State, view: View): readonly GuideLine[] {
  const say = (phrase: Phrase, rank: number, tone: Tone = 'plain'): GuideLine =>
    guideLine(phrase, view, {rank, tone});
  if (view.columns < 60 || view.rows < 16) {
    return [
      say(loginScreenWords.carryBriefly, 0),
      say(loginScreenWords.selectConsent, 1),
      ...purposeLines(state, view, 2, 'strong'),
      guideGap(),
      say(loginScreenWords.koe, 3),
      say(waitingWords(login.redirectUri, login.pasteOnly), 4, 'accent'),
      say(reachWords(state.browserReach), 5),
      addressLines(login, view),
    ];
  }
  return [
    ...purposeLines(state, view, 2, 'strong'),
    say(reachWords(state.browserReach), 2, 'strong'),
    say(loginScreenWords.carryOver, 1),
    addressLines(login, view),
    guideGap(),
    say(loginScreenWords.carryBack, 0),
    say(waitingWords(login.redirectUri, login.pasteOnly), 2, 'accent'),
    say(loginScreenWords.koe, 3),
  ];
}

/** The address starts at column 0 with nothing next to it, so that it can be copied. */
function addressLines({url}: AwaitedCode, view: View): GuideLine {
  const {columns} = view;
  const rows: Row[] = [];
  for (let at = 0; at < url.length; at += columns) {
    rows.push([{text: url.slice(at, at + columns), tone: 'accent', ...linkTo(url, view)}]);
  }
  return {rows, rank: 2};
}

/** Remarks on the field's value as it is typed; after Enter, the reason why it was rejected. */
function remarkRows(state: State, view: View, fields: PrivateFields): readonly Row[] {
  const {login} = state;
  if (login.kind !== 'awaiting-code') return [];
  const {text} = fields.read('code');
  const words = text === '' ? null : remark(text, login);
  if (words !== null) return [row(`   ${words[view.language]}`, 'good')];
  if (text !== '' || login.refusal === null) return [emptyRow];
  const lines = wrapText(
    failureText(describeFailure(login.refusal, view.language)),
    view.columns - 4,
  );
  return lines.map((line) => row(`   ${line.text}`, 'bad'));
}

function remark(text: string, login: AwaitedCode): Phrase | null {
  const pasted = readPastedCode(text, awaitedPaste(login));
  if (pasted.kind === 'code')
    return pasted.stateChecked ? loginScreenWords.codeAndState : loginScreenWords.codeOnly;
  return pasted.kind === 'koe' ? loginScreenWords.koeTyped : null;
}
