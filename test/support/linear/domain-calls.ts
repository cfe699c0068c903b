import {draftOf, emptyDraft} from '../../../src/domain/draft/draft.ts';
import {applyChange, planChange} from '../../../src/domain/draft/draft-change.ts';
import {pasteText, replaceText, typeText} from '../../../src/domain/draft/draft-insert.ts';
import {lineEnd, lineStart} from '../../../src/domain/draft/draft-lines.ts';
import {wordEndAfter, wordStartBefore} from '../../../src/domain/draft/draft-words.ts';
import {knownKakaoCode} from '../../../src/domain/failure/kakao-code.ts';
import {codeOfError} from '../../../src/domain/failure/named-errors.ts';
import {readCallbackQuery} from '../../../src/domain/login/callback-query.ts';
import {cutAfterState} from '../../../src/domain/login/cut-after-state.ts';
import {cutBeforeAddress} from '../../../src/domain/login/cut-before-address.ts';
import {mayContinue} from '../../../src/domain/login/may-continue.ts';
import {readPastedAddress} from '../../../src/domain/login/pasted-address.ts';
import {readPastedCode} from '../../../src/domain/login/read-pasted-code.ts';
import {errorIn} from '../../../src/domain/login/token-file/error-response.ts';
import {retryAfterDelay} from '../../../src/domain/memo/backoff.ts';
import {readContent} from '../../../src/domain/memo/kinds/kinds.ts';
import {isRegistered} from '../../../src/domain/memo/link-domains.ts';
import {cutMemo} from '../../../src/domain/memo/memo-cut.ts';
import {cutLine, shownLines, shownStart} from '../../../src/domain/memo/template/shown-limits.ts';
import {
  preferenceNames,
  preferencesFrom,
  preferenceTyped,
  unusablePreferences,
} from '../../../src/domain/preferences/preferences.ts';
import {nearestName} from '../../../src/domain/program/nearest-name.ts';
import {readDay} from '../../../src/domain/program/read-day.ts';
import {readSince} from '../../../src/domain/program/read-since.ts';
import {programOf} from '../../../src/domain/program/shell-command.ts';
import {eventDescription, isMarked} from '../../../src/domain/reminder/event-text.ts';
import {nextTime} from '../../../src/domain/schedule/next-time.ts';
import {changeBehind} from '../../../src/domain/schedule/read-behind.ts';
import {dayStart} from '../../../src/domain/schedule/read-date.ts';
import {textAfter} from '../../../src/domain/schedule/read-head.ts';
import {
  parseDailyRule,
  parsePatternRule,
  parseRepeat,
  readDailyRule,
  readInterval,
  readRepeat,
} from '../../../src/domain/schedule/read-rule.ts';
import {parseTime, parseWholeTime, readTime} from '../../../src/domain/schedule/read-time.ts';
import {parseUntil, readUntil} from '../../../src/domain/schedule/read-until.ts';
import {matchesTerms, matchRanges} from '../../../src/domain/search/match-query.ts';
import {parseQuery} from '../../../src/domain/search/parse-query.ts';
import {readOperator} from '../../../src/domain/search/read-operator.ts';
import {phraseTerm, tagTerm, wordTerm} from '../../../src/domain/search/terms.ts';
import {padEndToCells, truncateToCells} from '../../../src/domain/text/cell-width.ts';
import {decodeText} from '../../../src/domain/text/decode-text.ts';
import {decodeUtf8, readableLines, readableStart} from '../../../src/domain/text/decode-utf8.ts';
import {
  borderAtOrAfter,
  certainBorderAfter,
  certainBorderBefore,
  isGraphemeBorder,
  nextBorder,
  previousBorder,
} from '../../../src/domain/text/grapheme-borders.ts';
import {lastCleanedLines, lastLines, linesThatFit} from '../../../src/domain/text/last-lines.ts';
import {trimEndRun, trimRuns} from '../../../src/domain/text/trim-run.ts';
import {wrapLine} from '../../../src/domain/text/wrap-line.ts';
import {caretPosition, offsetAt, wrapDraft, wrapText} from '../../../src/domain/text/wrap-text.ts';
import type {TextCalls} from './text-call.ts';

const redirectUri = 'http://localhost:8931/callback';
const address = {redirectUri, authOrigin: 'https://kauth.kakao.com'};
const awaited = {...address, state: 'state', url: 'https://kauth.kakao.com/oauth/authorize'};
const moment = {now: 1_800_000_000_000, zone: 'Asia/Seoul'};
const {now} = moment;
const query = parseQuery('한글 a', now);

/** How to call the functions of the domain that need more than a text. */
export const domainCalls: TextCalls = new Map<unknown, (text: string) => unknown>([
  [typeText, (text) => typeText(draftOf('가나'), text)],
  [pasteText, (text) => pasteText(draftOf('가나'), text)],
  [replaceText, (text) => replaceText(draftOf('가나'), text)],
  [planChange, (text) => planChange(text, 0, {...caretChange, end: 1})],
  [applyChange, (text) => applyChange(text, planChange(text, 0, caretChange))],
  [lineStart, (text) => lineStart(text, text.length)],
  [lineEnd, (text) => lineEnd(text, 0)],
  [wordEndAfter, (text) => wordEndAfter(text, 0)],
  [wordStartBefore, (text) => wordStartBefore(text, text.length)],
  [knownKakaoCode, (text) => knownKakaoCode('-401', text)],
  [codeOfError, (text) => codeOfError('misconfigured', text)],
  [readCallbackQuery, (text) => readCallbackQuery(new URLSearchParams(text), 'state')],
  [readPastedAddress, (text) => readPastedAddress(text, address)],
  [cutAfterState, (text) => cutAfterState(text, 'state')],
  [cutBeforeAddress, (text) => cutBeforeAddress(text, 'http://localhost/callback')],
  [mayContinue, (text) => mayContinue({kind: 'refused', reason: 'not-a-code'}, text, awaited)],
  [errorIn, (text) => errorIn({error: {error: 1}, text}, 0)],
  [readPastedCode, (text) => readPastedCode(text, {...address, state: 'state'})],
  [retryAfterDelay, (text) => retryAfterDelay(text, now)],
  [readContent, (text) => readContent(text, {link: text, button: text})],
  [isRegistered, (text) => isRegistered(text, ['a.kr'])],
  [shownLines, (text) => shownLines(text, 4)],
  [shownStart, (text) => shownStart(text, text.length - 1)],
  [cutLine, (text) => cutLine(text, text.length, '…')],
  [cutMemo, (text) => cutMemo(text, () => 200)],
  [preferencesFrom, (text) => preferencesFrom({link: text, button: text, redirectUri: text})],
  [unusablePreferences, (text) => unusablePreferences({link: text, 'history.keep': text})],
  [preferenceTyped, (text) => preferenceNames.map((name) => preferenceTyped(name, text))],
  [nearestName, (text) => nearestName(text, ['help'])],
  [programOf, (text) => programOf(['sh', '-c', text])],
  [readDay, (text) => readDay(text, now)],
  [readSince, (text) => readSince(text, now)],
  [nextTime, (text) => refused(() => nextTime({kind: 'cron', pattern: text}, moment.zone, now))],
  [readDailyRule, (text) => readDailyRule(text, '*')],
  [readInterval, (text) => readInterval(text, now)],
  [readRepeat, (text) => readRepeat(text, moment)],
  [dayStart, (text) => dayStart(text, moment)],
  [eventDescription, (text) => eventDescription({id: 'a', text})],
  [isMarked, (text) => isMarked(text, 'a')],
  [textAfter, (text) => textAfter(text, '내일 오전 9시')],
  [parseDailyRule, (text) => parseDailyRule(text, '*')],
  [parsePatternRule, (text) => parsePatternRule(text, now)],
  [parseRepeat, (text) => parseRepeat(text, moment)],
  [parseTime, (text) => parseTime(text, moment)],
  [parseWholeTime, (text) => parseWholeTime(text, moment)],
  [parseUntil, (text) => parseUntil(text, moment)],
  [decodeText, (text) => decodeText(Buffer.from(text, 'latin1'))],
  [decodeUtf8, (text) => decodeUtf8(Buffer.from(text, 'latin1'))],
  [readableStart, (text) => readableStart(Buffer.from(text, 'latin1'))],
  [readableLines, (text) => readableLines(Buffer.from(text, 'latin1'))],
  [changeBehind, (text) => changeBehind(text, ['day', 'clock', 'days', 'minute', 'end', 'field'])],
  [readTime, (text) => readTime(text, moment)],
  [readUntil, (text) => readUntil(text, moment)],
  [matchesTerms, (text) => matchesTerms(query.terms, text)],
  [matchRanges, (text) => matchRanges(text, query)],
  [parseQuery, (text) => parseQuery(text, now)],
  [readOperator, (text) => readOperator(`after:${text}`, now)],
  [wordTerm, (text) => wordTerm(text, {isWanted: true, isTyped: true})],
  [phraseTerm, (text) => phraseTerm(text, true)],
  [tagTerm, (text) => tagTerm(text, {isWanted: true, isTyped: true})],
  [padEndToCells, (text) => padEndToCells(text, 80)],
  [truncateToCells, (text) => truncateToCells(text, text.length / 2)],
  [borderAtOrAfter, (text) => borderAtOrAfter(text, text.length / 2)],
  [certainBorderAfter, (text) => certainBorderAfter(text, 0)],
  [certainBorderBefore, (text) => certainBorderBefore(text, text.length)],
  [isGraphemeBorder, (text) => isGraphemeBorder(text, text.length / 2)],
  [nextBorder, (text) => nextBorder(text, 0)],
  [previousBorder, (text) => previousBorder(text, text.length)],
  [lastLines, (text) => lastLines(text, 10)],
  [lastCleanedLines, (text) => lastCleanedLines(text, 10)],
  [linesThatFit, (text) => linesThatFit(text.split(/[ \n]/), text.length)],
  [trimEndRun, (text) => trimEndRun(text, /[\s.]/)],
  [trimRuns, (text) => trimRuns(text, /[\s.]/)],
  [wrapLine, (text) => wrapLine(text, 0, {columns: 40, hangsSpaces: true})],
  [wrapText, (text) => wrapText(text, 40)],
  [wrapDraft, (text) => wrapDraft(text, 40)],
  [caretPosition, (text) => caretPosition(wrapDraft(text, 40), text.length, {columns: 40, text})],
  [offsetAt, (text) => offsetAt(wrapDraft(text, 40), text, 3, 9)],
]);

const caretChange = {start: 0, end: 0, inserted: emptyDraft.text, isOpenEnded: false};

/** Croner throws for a pattern that is none. */
function refused(work: () => unknown): unknown {
  try {
    return work();
  } catch {
    return null;
  }
}
