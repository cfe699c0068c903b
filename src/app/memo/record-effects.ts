import {isToFriends, type Memo, type MemoStatus} from '../../domain/memo/memo.ts';
import type {EffectContext, EffectRunners} from '../events/effect-context.ts';
import type {MemoEffect} from '../events/memo-effect.ts';
import type {Ports} from '../ports/ports.ts';
import {shownPicture} from '../shared/known-picture.ts';
import {readMemoDetail} from '../shared/read-memo-detail.ts';
import {commonTags, tagMemos} from '../shared/tag-memos.ts';
import {deleteMemos} from './delete-memos.ts';
import type {ResendGroups} from './memo-questions.ts';
import {pinMemo} from './pin-memo.ts';

/** The most unsent memos that the screen holds. */
const maxUnsent = 500;

/** Effects on stored memos. */
export function recordEffects({
  ports,
  dispatch,
}: EffectContext): EffectRunners<
  Exclude<MemoEffect['type'], 'draw-thumbnail' | 'resend-copies' | 'stop-sending'>
> {
  const changed = (): void => dispatch({type: 'memo-changed'});
  return {
    'read-memo': ({id}) => dispatch({type: 'memo-read', id, detail: readMemoDetail(ports, id)}),
    'read-outbox': () => {
      const memos = ports.memos.unsettled().slice(-maxUnsent).reverse();
      dispatch({type: 'outbox-read', memos});
    },
    'check-resend': ({ids}) => {
      const {toFriends, ...groups} = resendGroups(ports, ids);
      dispatch({type: 'resend-checked', ...groups});
      if (!toFriends) return;
      const failure = {kind: 'person-needed', command: 'resend'} as const;
      dispatch({type: 'notice-raised', notice: {kind: 'failure', failure}});
    },
    'find-pinned': ({place}) => dispatch({type: 'pin-found', memo: ports.memos.pinned(place)}),
    'copy-memos': async ({ids}) => {
      const copying = await ports.clipboard.copy(textOf(ports, ids));
      dispatch({type: 'notice-raised', notice: {kind: 'copied', ...copying}});
    },
    'delete-memos': ({ids}) => {
      const {deleted, kept} = deleteMemos(ports, ids);
      const notice = {kind: 'memos-deleted', deleted: deleted.length, kept: kept.length} as const;
      const isGone = deleted.length + kept.length === 0;
      dispatch({type: 'notice-raised', notice: isGone ? {kind: 'memo-gone'} : notice});
      changed();
    },
    'pin-memo': ({id, isPinned}) => {
      pinMemo(ports, id, isPinned);
      dispatch({type: 'notice-raised', notice: {kind: 'memo-pinned', isPinned}});
      changed();
    },
    'read-tags': ({ids}) => dispatch({type: 'tags-opened', ids, tags: commonTags(ports, ids)}),
    'tag-memos': ({ids, add, remove}) => {
      const count = tagMemos(ports, ids, {add, remove});
      dispatch({type: 'notice-raised', notice: {kind: 'memos-tagged', count}});
      changed();
    },
  };
}

type RecordPorts = Pick<Ports, 'clock' | 'memos' | 'pictures'>;

/** Joins several memos in the order they were written, with an empty line between them. */
function textOf(ports: RecordPorts, ids: readonly string[]): string {
  return inOrder(ports, ids)
    .map((memo) => copiedText(ports, memo))
    .join('\n\n');
}

/** The text of a memo; of a picture alone its address, as long as Kakao keeps it. */
function copiedText(ports: RecordPorts, memo: Memo): string {
  const {content, text} = memo;
  if (content.kind !== 'picture' || content.text !== '') return text;
  const [picture] = content.pictures;
  const shown = picture === undefined ? null : shownPicture(ports, memo, picture);
  return shown === null || shown.isOver ? text : shown.address;
}

/**
 * What can be sent again; a memo that waits or is being sent needs no second order. One to friends is
 * sent again only as a new one, by a person who sees to whom.
 */
function resendGroups(
  ports: Pick<Ports, 'memos'>,
  ids: readonly string[],
): ResendGroups & {readonly toFriends: boolean} {
  const all = inOrder(ports, ids);
  const memos = all.filter((memo) => !isToFriends(memo));
  const withStatus = (...statuses: readonly MemoStatus[]): readonly string[] =>
    memos.filter(({status}) => statuses.includes(status)).map(({id}) => id);
  const toFriends = memos.length < all.length;
  return {sent: withStatus('sent'), unsent: withStatus('failed', 'unknown'), toFriends};
}

/** The memos that still exist, in the order they were written. */
function inOrder({memos}: Pick<Ports, 'memos'>, ids: readonly string[]): readonly Memo[] {
  const found = ids.map((id) => memos.find(id)).filter((memo): memo is Memo => memo !== null);
  return found.sort((one, other) => one.createdAt - other.createdAt);
}
