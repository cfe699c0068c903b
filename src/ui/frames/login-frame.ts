import type {AwaitedCode, State} from '../../app/state.ts';
import {readPastedCode} from '../../domain/read-pasted-code.ts';
import {wrapText} from '../../domain/wrap-text.ts';
import {describeFailure} from '../../messages/describe-failure.ts';
import type {Phrase} from '../../messages/words.ts';
import type {PrivateFields} from '../private-fields.ts';
import {emptyRow, type Frame, fillRows, type Row, row, type Tone} from '../row.ts';
import {codeMaskedWith, fieldRow} from '../rows/field-row.ts';
import {hintRows} from '../rows/hint-rows.ts';
import {titleRow} from '../rows/title-row.ts';
import {rule, type View} from '../rows/view.ts';
import {loginWords, waitingWords} from '../words/login-words.ts';
import {screenWords} from '../words/screen-words.ts';

/** Waiting for the login: callback and paste at the same time. */
export function loginFrame(state: State, view: View, fields: PrivateFields): Frame {
  const hints = hintRows(state, view);
  const head: Row[] = [loginTitle(state, view), rule(view)];
  const field = fieldRow(fields.read('code'), {
    prefix: ` ${view.glyphs.prompt} `,
    columns: view.columns - 1,
    disguise: codeMaskedWith(view.glyphs.mask),
  });
  const hasField = state.login.kind === 'awaiting-code';
  const bottom = hasField ? [field.row, ...remarkRows(state, view, fields)] : [];
  const room = view.rows - head.length - bottom.length - hints.length - 1;
  const above = fitting(guideRows(state, view), room);
  const top = [...head, ...above];
  const body = fillRows([...top, ...bottom], view.rows - hints.length - 1);
  const caret = hasField ? {x: field.caretColumn, y: top.length} : null;
  return {rows: [...body, rule(view), ...hints].slice(0, view.rows), caret};
}

function loginTitle(state: State, view: View): Row {
  const {login, now} = state;
  const names = [{text: screenWords.login[view.language]}];
  if (login.kind !== 'awaiting-code') return titleRow(names, [], view);
  const left = Math.max(0, Math.ceil((login.expiresAt - now) / 1000));
  const clock = `${String(Math.floor(left / 60)).padStart(2, '0')}:${String(left % 60).padStart(2, '0')}`;
  const words = view.language === 'ko' ? `${clock} 남음` : `${clock} left`;
  return titleRow(names, [{text: words, tone: 'dim'}], view);
}

/** A line of the guide; the less important ones (higher `rank`) go first when there is little room. */
interface GuideLine {
  readonly rows: readonly Row[];
  readonly rank: number;
}

function guideRows(state: State, view: View): readonly GuideLine[] {
  const {login, demo} = state;
  const say = (phrase: Phrase, rank: number, tone: Tone = 'plain'): GuideLine => ({
    rows: wrapText(phrase[view.language], view.columns - 2).map(({text}) => row(` ${text}`, tone)),
    rank,
  });
  const blank: GuideLine = {rows: [emptyRow], rank: 4};
  switch (login.kind) {
    case 'starting':
    case 'idle':
      return [say(loginWords.starting, 0)];
    case 'failed': {
      const {title, nextStep} = describeFailure(login.failure, view.language);
      const isConsent = login.failure.kind === 'consent-missing';
      return [
        say({ko: title, en: title}, 0, 'bad'),
        say({ko: nextStep, en: nextStep}, 0),
        blank,
        say(isConsent ? loginWords.askConsent : loginWords.again, 0, 'strong'),
      ];
    }
    case 'exchanging-code':
      return [say(loginWords.exchanging, 0, 'accent')];
    case 'awaiting-code': {
      const opened = login.browser === 'opened';
      const demoLine = demo === null ? [] : [say(loginWords.demo, 0, 'strong'), blank];
      return [
        ...demoLine,
        say(opened ? loginWords.opened : loginWords.notOpened, 1),
        ...(opened ? [say(loginWords.otherwise, 3)] : []),
        addressLines(login, view),
        blank,
        say(waitingWords(login.redirectUri, login.pasteOnly), 0, 'accent'),
        say(loginWords.remote, 2),
        say(loginWords.koe, 3),
      ];
    }
  }
}

/** From column 0 and with nothing beside it, so that it can be copied. */
function addressLines({url}: AwaitedCode, {columns}: View): GuideLine {
  const rows: Row[] = [];
  for (let at = 0; at < url.length; at += columns) {
    rows.push(row(url.slice(at, at + columns), 'accent'));
  }
  return {rows, rank: 2};
}

/** As many lines as there is room for, the important before the others, in their own order. */
function fitting(lines: readonly GuideLine[], room: number): readonly Row[] {
  let left = room;
  const chosen = new Set<GuideLine>();
  for (const line of lines.toSorted((one, other) => one.rank - other.rank)) {
    if (line.rows.length > left) continue;
    chosen.add(line);
    left -= line.rows.length;
  }
  return lines.filter((line) => chosen.has(line)).flatMap((line) => line.rows);
}

/** What the field holds, as it is typed; after Enter, why it was not taken. */
function remarkRows(state: State, view: View, fields: PrivateFields): readonly Row[] {
  const {login} = state;
  if (login.kind !== 'awaiting-code') return [];
  const {text} = fields.read('code');
  const words = text === '' ? null : remark(text, login);
  if (words !== null) return [row(`   ${words[view.language]}`, 'good')];
  if (text !== '' || login.refusal === null) return [emptyRow];
  const {title, nextStep} = describeFailure(login.refusal, view.language);
  const lines = wrapText(`${title} ${nextStep}`, view.columns - 4).slice(0, 4);
  return lines.map((line) => row(`   ${line.text}`, 'bad'));
}

function remark(text: string, login: AwaitedCode): Phrase | null {
  const request = new URL(login.url);
  const pasted = readPastedCode(text, {
    redirectUri: login.redirectUri,
    state: request.searchParams.get('state') ?? '',
    authOrigin: request.origin,
  });
  if (pasted.kind === 'code')
    return pasted.stateChecked ? loginWords.codeAndState : loginWords.codeOnly;
  return pasted.kind === 'koe' ? loginWords.koeTyped : null;
}
