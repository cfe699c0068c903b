import {type Result, succeeded} from '../../domain/failure/result.ts';
import {composeContent, type GivenContent, textOf} from '../../domain/memo/kinds/kinds.ts';
import type {Memo} from '../../domain/memo/memo.ts';
import {writtenTags} from '../../domain/memo/tags.ts';
import type {Ports} from '../ports/ports.ts';
import type {AlreadyAccepted, SendOnceKeys} from '../ports/send-once-ports.ts';
import {sendingDefaultsOf} from '../state/sending-defaults.ts';

export interface NewMemo {
  readonly content: GivenContent;
  /** The memo that this one is made from. */
  readonly sourceId?: string | null;
  /** Leave nothing of its content on record once it is sent. */
  readonly forgetsText?: true;
}

/** Checks a note and divides it into messages; nothing is on record yet. */
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
  });
}

export interface Acceptance {
  /** When it is not to be accepted again; absent: it always is. */
  readonly once?: SendOnceKeys | undefined;
  /** Names the process that delivers it at once, so that no other takes it; absent: queued. */
  readonly owner?: string;
}

/** `heldBack`: nothing was accepted; the memo that stands for it may be deleted. */
export type Accepted =
  | {readonly heldBack: null; readonly memo: Memo}
  | {readonly heldBack: AlreadyAccepted['reason']; readonly memo: Memo | null};

/**
 * Has a prepared memo on disk when it returns, unless `once` holds it back. What the person wrote may
 * be forgotten only then. Storage failures are thrown.
 */
export function acceptMemo(
  ports: Pick<Ports, 'memos'>,
  prepared: Memo,
  acceptance: Acceptance = {},
): Accepted {
  const {once, owner} = acceptance;
  const memo = owner === undefined ? prepared : claimed(prepared);
  const held = ports.memos.add(memo, owner ?? null, once);
  if (held === null) return {heldBack: null, memo};
  return {heldBack: held.reason, memo: ports.memos.find(held.memoId)};
}

/** To be delivered at once is the first attempt. */
function claimed(memo: Memo): Memo {
  return {...memo, status: 'sending', attempts: 1};
}
