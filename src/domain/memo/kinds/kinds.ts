import type {Result} from '../../failure/result.ts';
import type {MemoLink} from '../memo-link.ts';
import type {Composed, ContentFields, MemoKind, ReadContent, SendingDefaults} from './memo-kind.ts';
import {type GivenText, type TextContent, textKind} from './text.ts';

/** What a memo of each kind holds: a further kind is a line here and one in `Givens` and `memoKinds`. */
export interface Contents {
  readonly text: TextContent;
}

interface Givens {
  readonly text: GivenText;
}

export type ContentKind = keyof Contents;
export type MemoContent = Contents[ContentKind];
/** What a person or a script gives; a content on record can be given again. */
export type GivenContent = Givens[ContentKind];

const memoKinds: {readonly [K in ContentKind]: MemoKind<Contents[K], Givens[K]>} = {
  text: textKind,
};

/** The entry of a kind, for a content that is known to be of it. */
function kindOf({kind}: {readonly kind: ContentKind}): MemoKind<MemoContent, GivenContent> {
  return memoKinds[kind] as MemoKind<MemoContent, GivenContent>;
}

export function composeContent(
  given: GivenContent,
  defaults: SendingDefaults,
): Result<Composed<MemoContent>> {
  return kindOf(given).compose(given, defaults);
}

export function textOf(content: MemoContent): string {
  return kindOf(content).textOf(content);
}

export function linksOf(content: MemoContent): readonly MemoLink[] {
  return kindOf(content).linksOf(content);
}

/** The members of a content besides its text, without its kind. */
export function fieldsOf(content: MemoContent): ContentFields {
  return kindOf(content).fieldsOf(content);
}

/** Names the kind beside its fields where texts and links were all that there was. */
export function kindField({kind}: MemoContent): {readonly kind?: ContentKind} {
  return kind === 'text' ? {} : {kind};
}

/** The content of a text and its fields; without a `kind` among them it is a text memo. */
export function readContent(text: string, fields: ContentFields): ReadContent<MemoContent> {
  const {kind = 'text'} = fields;
  return isKind(kind) ? kindOf({kind}).read(text, fields) : {ok: false, field: 'kind'};
}

/** What is left of a content of a kind that was erased. */
export function erasedContent(kind: unknown): ReadContent<MemoContent> {
  return isKind(kind) ? {ok: true, content: kindOf({kind}).erased} : {ok: false, field: 'kind'};
}

function isKind(kind: unknown): kind is ContentKind {
  return typeof kind === 'string' && Object.hasOwn(memoKinds, kind);
}
