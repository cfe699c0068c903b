import {failed, type Result, succeeded} from '../../domain/failure/result.ts';
import {readButtonTitle} from '../../domain/memo/button-title.ts';
import type {Memo, MemoLink} from '../../domain/memo/memo.ts';
import {cleanMemo, isEmptyMemo, splitMemo} from '../../domain/memo/split-memo.ts';
import {writtenTags} from '../../domain/memo/tags.ts';
import {isWebLink} from '../../domain/memo/text-template.ts';
import type {Ports} from '../ports/ports.ts';
import {storageResult} from '../record/storage-result.ts';
import {sendingDefaultsOf} from '../state/sending-defaults.ts';

/** Most UTF-16 units of one memo: 5 MB of text would be 25,000 messages in the chatroom. */
export const largestMemo = 100_000;

export interface NewMemo {
  readonly text: string;
  /** Absent or null: the default of the preferences. */
  readonly link?: string | null;
  /** Absent: the default of the preferences; null: none, Kakao's own title. */
  readonly buttonTitle?: string | null;
  /** Whether its parts are numbered; absent: as the preferences say. */
  readonly isNumbered?: boolean;
  /** The memo that this one is made from. */
  readonly sourceId?: string | null;
  /** Leave nothing of its text and link on record once it is sent. */
  readonly forgetsText?: true;
  /** Names the process that delivers it at once, so that no other takes it; absent: queued. */
  readonly owner?: string;
}

/**
 * Takes a note: checks it, cuts it into parts and has it on disk when it returns. The person's text
 * may be forgotten only then.
 */
export function acceptMemo(ports: Ports, input: NewMemo): Promise<Result<Memo>> {
  return storageResult(() => acceptNow(ports, input));
}

/** The same without a turn of the event loop, for the screen; storage failures are thrown. */
export function acceptNow(ports: Ports, input: NewMemo): Result<Memo> {
  const memo = prepareMemo(ports, input);
  if (memo.ok) ports.memos.add(memo.value, input.owner ?? null);
  return memo;
}

/** The memo as it would be accepted, for what puts it on record together with something else. */
export function prepareMemo(ports: Ports, input: NewMemo): Result<Memo> {
  const text = cleanMemo(input.text);
  if (isEmptyMemo(text)) return failed({kind: 'memo-empty'});
  if (text.length > largestMemo) {
    return failed({kind: 'memo-too-large', units: text.length, limit: largestMemo});
  }
  const defaults = sendingDefaultsOf(ports.preferences.read());
  const link = readMemoLink(input, defaults.link);
  if (!link.ok) return link;
  const numbered = input.isNumbered ?? defaults.isNumbered;
  return succeeded(
    newMemo(ports, {
      text,
      link: link.value,
      status: input.owner === undefined ? 'queued' : 'sending',
      texts: splitMemo(text, {numbered}),
      sourceId: input.sourceId ?? null,
      ...(input.forgetsText ? {forgetsText: true} : {}),
    }),
  );
}

/** What the memo carries, from what was given and the defaults. */
function readMemoLink({link, buttonTitle}: NewMemo, defaults: MemoLink): Result<MemoLink> {
  const url = link ?? defaults.url;
  if (!isWebLink(url)) return failed({kind: 'invalid-link', link: url});
  if (buttonTitle == null) {
    return succeeded({url, buttonTitle: buttonTitle === null ? null : defaults.buttonTitle});
  }
  const title = readButtonTitle(buttonTitle);
  return title.ok ? succeeded({url, buttonTitle: title.value}) : title;
}

interface Fields extends Pick<Memo, 'text' | 'link' | 'status' | 'sourceId' | 'forgetsText'> {
  /** Of the parts. */
  readonly texts: readonly string[];
}

function newMemo(ports: Ports, {texts, ...fields}: Fields): Memo {
  const createdAt = ports.clock.now();
  return {
    id: ports.newId(createdAt),
    ...fields,
    parts: texts.map((part) => ({text: part, status: 'queued' as const})),
    createdAt,
    sentAt: null,
    nextAttemptAt: null,
    // To be delivered at once is the first attempt.
    attempts: fields.status === 'sending' ? 1 : 0,
    failure: null,
    tags: writtenTags(fields.text),
    pinnedAt: null,
  };
}
