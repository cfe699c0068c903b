import {failed, type Result} from '../../failure/result.ts';
import type {MemoLink} from '../memo-link.ts';
import type {Picture} from '../picture/picture.ts';
import type {Card} from '../template/card.ts';
import {isTooDeep, maxLevels} from '../template/json.ts';
import {calendarKind} from './calendar.ts';
import {commerceKind} from './commerce.ts';
import {customKind} from './custom.ts';
import {feedKind} from './feed.ts';
import {listKind} from './list.ts';
import {locationKind} from './location.ts';
import type {Composed, ContentFields, MemoKind, ReadContent, SendingDefaults} from './memo-kind.ts';
import type {GivenMessages, MessagesContent} from './messages-kind.ts';
import {type GivenPicture, type PictureContent, pictureKind} from './picture.ts';
import {scrapKind} from './scrap.ts';
import {type GivenText, type TextContent, textKind} from './text.ts';

/** The kinds whose messages are objects in Kakao's notation; a new one needs a line here. */
const messageKinds = {
  feed: feedKind,
  list: listKind,
  location: locationKind,
  commerce: commerceKind,
  calendar: calendarKind,
  scrap: scrapKind,
  custom: customKind,
} as const;

export type MessagesKind = keyof typeof messageKinds;

/** The content type of each kind of memo. */
export type Contents = {readonly text: TextContent; readonly picture: PictureContent} & {
  readonly [K in MessagesKind]: MessagesContent<K>;
};

type Givens = {readonly text: GivenText; readonly picture: GivenPicture} & {
  readonly [K in MessagesKind]: GivenMessages<K>;
};

export type ContentKind = keyof Contents;
export type MemoContent = Contents[ContentKind];
/** Content from a user or a script. Stored content is valid input too. */
export type GivenContent = Givens[ContentKind];

const memoKinds: {readonly [K in ContentKind]: MemoKind<Contents[K], Givens[K]>} = {
  text: textKind,
  picture: pictureKind,
  ...messageKinds,
};

/** All kinds, in the order of Kakao's documents. */
export const contentKinds = Object.keys(memoKinds).filter(isKind);

/** The implementation of a kind. The cast is safe because the content's kind selects it. */
function kindOf({kind}: {readonly kind: ContentKind}): MemoKind<MemoContent, GivenContent> {
  return memoKinds[kind] as unknown as MemoKind<MemoContent, GivenContent>;
}

export function composeContent(
  given: GivenText,
  defaults: SendingDefaults,
): Result<Composed<TextContent>>;
export function composeContent(
  given: GivenContent,
  defaults: SendingDefaults,
): Result<Composed<MemoContent>>;
export function composeContent(
  given: GivenContent,
  defaults: SendingDefaults,
): Result<Composed<MemoContent>> {
  if (isTooDeep(given)) {
    const findings = [{path: '', problem: {kind: 'too-deep', limit: maxLevels}}] as const;
    return failed({kind: 'template-refused', findings});
  }
  return kindOf(given).compose(given, defaults);
}

export function textOf(content: MemoContent): string {
  return kindOf(content).textOf(content);
}

/** What `--if-changed` and `--dedupe` compare; of a text memo it is the text. */
export function comparedOf(content: MemoContent): string {
  return kindOf(content).comparedOf(content);
}

export function linksOf(content: MemoContent): readonly MemoLink[] {
  return kindOf(content).linksOf(content);
}

/** What each message of a content shows; none for a text. */
export function cardsOf(content: MemoContent): readonly Card[] {
  return kindOf(content).cardsOf(content);
}

/** The pictures of this computer that a content shows. */
export function picturesOf(content: MemoContent): readonly Picture[] {
  return kindOf(content).picturesOf(content);
}

/** The fields of a content other than its text and kind. */
export function fieldsOf(content: MemoContent): ContentFields {
  return kindOf(content).fieldsOf(content);
}

/**
 * The `kind` field of a content. Text memos omit it, because the format originally had only texts
 * and links.
 */
export function kindField({kind}: MemoContent): {readonly kind?: ContentKind} {
  return kind === 'text' ? {} : {kind};
}

/** Reads a content from its text and fields; without a `kind` field it is a text memo. */
export function readContent(text: string, fields: ContentFields): ReadContent<MemoContent> {
  const {kind = 'text'} = fields;
  const deep = (['messages', 'frame', 'pictures'] as const).find((field) =>
    isTooDeep(fields[field]),
  );
  if (deep !== undefined) return {ok: false, field: deep};
  return isKind(kind) ? kindOf({kind}).read(text, fields) : {ok: false, field: 'kind'};
}

/** Returns what remains of an erased content of a kind. */
export function erasedContent(kind: unknown): ReadContent<MemoContent> {
  return isKind(kind) ? {ok: true, content: kindOf({kind}).erased} : {ok: false, field: 'kind'};
}

export function isKind(kind: unknown): kind is ContentKind {
  return typeof kind === 'string' && Object.hasOwn(memoKinds, kind);
}
