import {failed, type Result, succeeded} from '../../failure/result.ts';
import {chosenLink, type LinkChoice, type MemoLink} from '../memo-link.ts';
import {cleanMemo, isEmptyMemo, splitMemo} from '../split-memo.ts';
import {isObject, type JsonObject} from '../template/json.ts';
import {placeOf} from '../template/reader.ts';
import type {MemoKind} from './memo-kind.ts';
import {frameLinks, textFrame} from './text-frame.ts';

/** A text of any length, and the link of all its messages. */
export interface TextContent {
  readonly kind: 'text';
  readonly text: string;
  readonly link: MemoLink;
  /**
   * The link and the buttons in Kakao's notation, where `link` cannot say them: two buttons, or a
   * phone that opens another address.
   */
  readonly frame?: JsonObject;
}

export interface GivenText {
  readonly kind: 'text';
  readonly text: string;
  readonly link?: LinkChoice;
  /** Whether the parts are numbered; if absent, the preference applies. */
  readonly isNumbered?: boolean | undefined;
  /** Not checked yet. */
  readonly frame?: unknown;
}

/**
 * The maximum length of a memo in UTF-16 units. 5 MB of text would be 25,000 messages in the
 * chatroom.
 */
export const maxMemoUnits = 100_000;

/**
 * The maximum length (UTF-16 units) of a text before it is cleaned, which may remove colors and
 * blanks and compose letters. It is checked before anything reads the text.
 */
export const maxGivenUnits = 10 * maxMemoUnits;

/** Cleans the text of a memo; a blank one becomes empty. Fails with `memo-too-large`. */
export function readMemoText(given: string): Result<string> {
  const tooLarge = ({length}: string): Result<string> =>
    failed({kind: 'memo-too-large', units: length, limit: maxMemoUnits});
  if (given.length > maxGivenUnits) return tooLarge(given);
  const text = cleanMemo(given);
  if (isEmptyMemo(text)) return succeeded('');
  return text.length > maxMemoUnits ? tooLarge(text) : succeeded(text);
}

export const textKind: MemoKind<TextContent, GivenText> = {
  compose: (given, defaults) => {
    const read = readMemoText(given.text);
    if (!read.ok) return read;
    const text = read.value;
    if (text === '') return failed({kind: 'memo-empty'});
    const link = chosenLink(given.link ?? {}, defaults.link);
    if (!link.ok) return link;
    const isNumbered = given.isNumbered ?? defaults.isNumbered;
    const place = placeOf('');
    const frame = given.frame === undefined ? undefined : textFrame(given.frame, place);
    if (place.faults.length > 0) return failed({kind: 'template-refused', findings: place.faults});
    const content = {
      kind: 'text',
      text,
      link: link.value,
      ...(isObject(frame) ? {frame} : {}),
    } as const;
    const divide = (): readonly string[] => splitMemo(text, {isNumbered});
    return succeeded({content, warnings: place.warnings, divide});
  },
  textOf: ({text}) => text,
  comparedOf: ({text}) => text,
  linksOf: ({link, frame}) => [link, ...(frame === undefined ? [] : frameLinks(frame, link))],
  cardsOf: () => [],
  picturesOf: () => [],
  fieldsOf: ({link, frame}) => ({
    link: link.url,
    button: link.buttonTitle,
    ...(frame === undefined ? {} : {frame}),
  }),
  erased: {kind: 'text', text: '', link: {url: '', buttonTitle: null}},
  read: (text, {link, button, frame}) => {
    if (typeof link !== 'string') return {ok: false, field: 'link'};
    if (button !== null && typeof button !== 'string') return {ok: false, field: 'button'};
    if (frame !== undefined && !isObject(frame)) return {ok: false, field: 'frame'};
    const content = {kind: 'text', text, link: {url: link, buttonTitle: button}} as const;
    return {ok: true, content: frame === undefined ? content : {...content, frame}};
  },
};
