import {type Result, succeeded} from '../../domain/failure/result.ts';
import {
  composeContent,
  type GivenContent,
  picturesOf,
  textOf,
} from '../../domain/memo/kinds/kinds.ts';
import type {Memo} from '../../domain/memo/memo.ts';
import type {PictureFile} from '../../domain/memo/picture/picture.ts';
import {writtenTags} from '../../domain/memo/tags.ts';
import type {Ports} from '../ports/ports.ts';
import type {AlreadyAccepted, SendOnceKeys} from '../ports/send-once-ports.ts';
import {sendingDefaultsOf} from '../state/sending-defaults.ts';

export interface NewMemo {
  readonly content: GivenContent;
  /** The memo that this one was made from. */
  readonly sourceId?: string | null;
  /** The pictures of this computer that the content shows, with their bytes. */
  readonly files?: readonly PictureFile[];
  /** Removes the memo's content from the history once it is sent. */
  readonly forgetsText?: true;
  /** Puts a reminder into the calendar once the memo is sent. */
  readonly rings?: true;
}

/** Validates a note and splits it into messages; nothing is stored yet. */
export function prepareMemo(
  ports: Pick<Ports, 'clock' | 'newId' | 'preferences'>,
  input: NewMemo,
): Result<Memo> {
  const defaults = sendingDefaultsOf(ports.preferences.read());
  const composed = composeContent(input.content, defaults);
  if (!composed.ok) return composed;
  const {content} = composed.value;
  const text = textOf(content);
  const createdAt = ports.clock.now();
  return succeeded({
    id: ports.newId(createdAt),
    text,
    content,
    status: 'queued',
    parts: composed.value.divide().map((part) => ({text: part, status: 'queued' as const})),
    createdAt,
    sentAt: null,
    nextAttemptAt: null,
    attempts: 0,
    failure: null,
    tags: writtenTags(text),
    pinnedAt: null,
    sourceId: input.sourceId ?? null,
    ...(input.forgetsText ? {forgetsText: true} : {}),
    ...(input.rings ? {rings: true} : {}),
  });
}

export interface Acceptance {
  /** The keys that prevent accepting the memo twice; if absent, it is always accepted. */
  readonly once?: SendOnceKeys | undefined;
  /**
   * The process that delivers the memo immediately, so that no other claims it; if absent, the memo
   * is queued. So is one with pictures, which is claimed once they are uploaded.
   */
  readonly owner?: string;
  /** The pictures of this computer, whose bytes are stored with the memo. */
  readonly files?: readonly PictureFile[] | undefined;
}

/**
 * If `heldBack` is set, nothing was accepted; `memo` is the earlier memo, or null if it was
 * deleted.
 */
export type Accepted =
  | {readonly heldBack: null; readonly memo: Memo}
  | {readonly heldBack: AlreadyAccepted['reason']; readonly memo: Memo | null};

/**
 * Stores a prepared memo before it returns, unless `once` holds it back. Only then may the user's
 * text be discarded. Throws on storage failures.
 */
export function acceptMemo(
  ports: Pick<Ports, 'memos'>,
  prepared: Memo,
  acceptance: Acceptance = {},
): Accepted {
  const {once, files} = acceptance;
  const pictures = picturesOf(prepared.content);
  const owner = pictures.length === 0 ? (acceptance.owner ?? null) : null;
  const memo = owner === null ? prepared : claimed(prepared);
  const shown = files?.filter(({picture}) => pictures.some(({hash}) => hash === picture.hash));
  const earlier = ports.memos.add(memo, owner, once, shown);
  if (earlier === null) return {heldBack: null, memo};
  return {heldBack: earlier.reason, memo: ports.memos.find(earlier.memoId)};
}

/** Immediate delivery counts as the first attempt. */
function claimed(memo: Memo): Memo {
  return {...memo, status: 'sending', attempts: 1};
}
