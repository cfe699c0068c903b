import {PassThrough} from 'node:stream';
import type {Key} from 'ink';
import {outputText} from '../../../src/app/schedule/command-end.ts';
import {giveButton, giveLink} from '../../../src/app/shell/choose-link.ts';
import {update} from '../../../src/app/shell/update.ts';
import {eachLine} from '../../../src/commands/shared/each-line.ts';
import {givenMessage} from '../../../src/commands/shared/given-message.ts';
import {readImportedMemo} from '../../../src/commands/transfer/read-imported-memo.ts';
import {recognizeFile} from '../../../src/commands/transfer/recognize-file.ts';
import {draftOf} from '../../../src/domain/draft/draft.ts';
import {composeContent} from '../../../src/domain/memo/kinds/kinds.ts';
import {noLink} from '../../../src/domain/memo/memo-link.ts';
import {sanitizeWithCount} from '../../../src/domain/text/sanitize.ts';
import {calendarAnswer, calendarResult} from '../../../src/kakao/api/calendar-answer.ts';
import {readJson} from '../../../src/kakao/http/json-response.ts';
import {redactFailure} from '../../../src/kakao/http/redact-failure.ts';
import {commandProblemWords} from '../../../src/messages/subjects/watch-words.ts';
import {createTail} from '../../../src/system/process/tail.ts';
import {createInputReader} from '../../../src/system/terminal/input-reader.ts';
import {openString} from '../../../src/system/terminal/open-string.ts';
import {createPasteFilter} from '../../../src/system/terminal/paste-filter.ts';
import {continues, isRest, takeAnswers} from '../../../src/system/terminal/terminal-sequences.ts';
import {readTypedLines} from '../../../src/system/terminal/typed-lines.ts';
import {openPaste} from '../../../src/system/terminal/unfinished-paste.ts';
import {createUnmarkedPaste} from '../../../src/system/terminal/unmarked-paste.ts';
import {codeMaskedWith, fieldRow, maskedWith} from '../../../src/ui/base/field-row.ts';
import {parseKeys} from '../../../src/ui/base/parse-keys.ts';
import {createPrivateFields} from '../../../src/ui/base/private-fields.ts';
import {createViewport} from '../../../src/ui/base/viewport.ts';
import {markedText} from '../../../src/ui/search/marked-text.ts';
import {frameOf} from '../../../src/ui/shell/frame-of.ts';
import {stateWith} from '../app-state.ts';
import {cardOf, listOf} from './card-readers.ts';
import type {TextCalls} from './text-call.ts';

const defaults = {link: noLink, isNumbered: true};
const failure = {kind: 'kakao', http: 400, code: 'a'} as const;

/** A response of Kakao with this body. */
function answered(text: string) {
  const body = Buffer.from(text);
  return {kind: 'answered', status: 400, retryAfter: null, body} as const;
}

/** How to call the functions outside the domain that need more than a text. */
export const outerCalls: TextCalls = new Map<unknown, (text: string) => unknown>([
  [calendarAnswer, (text) => calendarAnswer(answered(text), () => undefined, 'a')],
  [calendarResult, (text) => calendarResult(answered(text), () => undefined, 'a')],
  [outputText, (text) => outputText(Buffer.from(text))],
  [recognizeFile, (text) => recognizeFile(Buffer.from(text), 'tokens.json')],
  [
    givenMessage,
    (text) => [
      givenMessage({list: 'a'}, text, defaults),
      givenMessage({template: 'a'}, text, defaults),
      givenMessage({card: 'a'}, text, defaults),
      givenMessage({image: 'a'}, text, defaults),
    ],
  ],
  [giveLink, (text) => giveLink(stateWith(), text)],
  [giveButton, (text) => giveButton(stateWith(), text)],
  [commandProblemWords, (text) => commandProblemWords('exit-code', text)],
  [redactFailure, (text) => redactFailure({...failure, message: text}, ['abcdefgh'])],
  [takeAnswers, takeAnswers],
  [continues, (text) => continues('\u001b', text)],
  [isRest, (text) => isRest('\u001b[', text)],
  [
    openString,
    (text) =>
      pieces(text).map((piece) => openString('\u001b]', {shown: 0, isLate: false}).push(piece, 0)),
  ],
  [readTypedLines, (text) => readTypedLines(text.split('\n'))],
  [openPaste, (text) => pieces(text).map(openPaste('start', '').push)],
  [markedText, (text) => markedText(text, [{start: 0, end: 1}])],
  [maskedWith, (text) => maskedWith('*', {showsEnds: true})([...text])],
  [parseKeys, (text) => parseKeys(text, {} as Key)],
  [fieldRow, (text) => fieldRow(draftOf(text), {prefix: '', columns: 40})],
]);

/** Readers of text from outside that keep a state between reads, or take it within another value. */
export const statefulReaders: Readonly<Record<string, (text: string) => unknown>> = {
  'a memo to send': (text) => composeContent({kind: 'text', text}, defaults),
  'the parts of a memo': (text) => {
    const composed = composeContent({kind: 'text', text}, defaults);
    return composed.ok ? composed.value.divide() : null;
  },
  'a card to send': cardOf,
  'a list to send': listOf,
  'an exported memo': (text) => readImportedMemo({number: 1, bytes: Buffer.from(exported(text))}),
  'an answer of Kakao': (text) => readJson({body: Buffer.from(JSON.stringify([text]))}),
  'the lines of stdin': (text) => {
    const stdin = new PassThrough();
    eachLine(stdin, {line: () => {}, end: () => {}});
    for (const piece of pieces(text)) stdin.emit('data', Buffer.from(piece));
    stdin.emit('end');
  },
  'the end of an output': (text) => {
    const tail = createTail(64 * 1024);
    for (const piece of pieces(text)) tail.add(Buffer.from(piece));
    return tail.lines();
  },
  'the paste filter': (text) => {
    const filter = createPasteFilter();
    return [pieces(text).map((piece) => filter.push(piece, 0)), filter.giveUp()];
  },
  'the paste filter in one read': (text) => createPasteFilter().push(text, 0),
  'unmarked pastes': (text) => createUnmarkedPaste().read(text, 0),
  'the keyboard': (text) => {
    const reader = createInputReader(false);
    return [pieces(text).map((piece) => reader.read(piece, 0)), reader.giveUp(0)];
  },
  'a field for a code': (text) => {
    const fields = createPrivateFields('', '');
    fields.edit('code', {kind: 'paste', text});
    const disguise = codeMaskedWith('*');
    return fieldRow(fields.read('code'), {prefix: '', columns: 40, disguise});
  },
  'a paste into the box, and its frame': (text) => {
    const [state] = update(stateWith(), {type: 'draft-pasted', ...sanitizeWithCount(text)});
    return frameOf(state, {fields: createPrivateFields('', ''), page: createViewport()});
  },
};

/** A text as a slow line delivers it. */
function pieces(text: string): readonly string[] {
  return text.match(/[\s\S]{1,64}/g) ?? [];
}

function exported(text: string): string {
  return JSON.stringify({
    schema: 'kakao-tui/export@1',
    id: 'a',
    createdAt: '2026-11-20T00:00:00.000Z',
    sentAt: null,
    status: 'sent',
    text,
    link: text,
    button: null,
    parts: [{text, status: 'sent'}],
    attempts: 1,
    failure: {kind: 'network', reason: 'reset', detail: text},
    tags: [text],
    pinnedAt: null,
    sourceId: null,
    forgetsText: false,
  });
}
