import type {Ports} from '../../src/app/ports/ports.ts';
import {splitMemo} from '../../src/domain/memo/split-memo.ts';
import {writtenTags} from '../../src/domain/memo/tags.ts';
import {textMemo} from './contents.ts';

/** Stores memos as sent in earlier runs, one second apart, the last one now. */
export function remember(ports: Ports, texts: readonly string[]): void {
  const now = Date.now();
  for (const [index, text] of texts.entries()) {
    rememberSent(ports, {text, sentAt: now - (texts.length - 1 - index) * 1000});
  }
}

/** Stores a memo as sent at that time (ms). */
export function rememberSent(
  {memos, newId, preferences}: Ports,
  {text, sentAt}: {text: string; sentAt: number},
): void {
  const memo = {
    id: newId(sentAt),
    ...textMemo(text, {url: preferences.read().link, buttonTitle: null}),
    status: 'sent' as const,
    parts: splitMemo(text).map((part) => ({text: part, status: 'sent' as const})),
    createdAt: sentAt,
    sentAt,
    nextAttemptAt: null,
    attempts: 1,
    failure: null,
    tags: writtenTags(text),
    pinnedAt: null,
    sourceId: null,
  };
  memos.add(memo, null);
}
