import {pathOfPicture, type WrittenPicture} from '../../domain/draft/written-picture.ts';
import type {Result} from '../../domain/failure/result.ts';
import type {GivenContent} from '../../domain/memo/kinds/kinds.ts';
import type {GivenPicture} from '../../domain/memo/kinds/picture.ts';
import type {PictureFile} from '../../domain/memo/picture/picture.ts';
import {referenceTo} from '../../domain/memo/picture/picture-reference.ts';
import {isSameWriting} from '../draft/stash-draft.ts';
import type {MemoToAccept, SendingOrder} from '../events/picture-event.ts';
import {writtenNow} from '../form/form-text.ts';
import {orderMemo} from '../form/order-memo.ts';
import type {State} from '../state/state.ts';
import {showNotice, type Update} from '../steps/updates.ts';

/** The members of a content for the picture of the box. */
export function givenPicture({
  source,
  picture,
}: WrittenPicture): Pick<GivenPicture, 'image' | 'pictures'> {
  return {image: source, pictures: picture === null ? [] : [picture]};
}

/**
 * Sends a memo, once the file of its picture is read: what is on the disk then is sent, and a file
 * that is gone stops it before anything is lost.
 */
export function send(state: State, memo: MemoToAccept): Update {
  const paths = pathsIn(memo.content);
  const next = {...state, notice: null};
  if (state.isStoringFriendMemo) return [showNotice(state, {kind: 'friend-memo-busy'})];
  if (paths.length === 0) return [next, orderMemo(state, memo)];
  if (state.isReadingPictures) return [state];
  const order = {paths, memo, shown: shownIn(state), friends: state.draftFriends};
  return [
    {...next, isReadingPictures: true},
    {type: 'read-pictures', order},
  ];
}

/** Accepts the memo whose files were read, if it is still what the user sees. */
export function sendRead(
  before: State,
  {paths, memo, shown, friends}: SendingOrder,
  read: Result<readonly PictureFile[]>,
): Update {
  const state = {...before, isReadingPictures: false};
  if (!read.ok) return [showNotice(state, {kind: 'failure', failure: read.failure})];
  const now = shownIn(state);
  const isSame = now.text === shown.text && isSameWriting(now.written, shown.written);
  if (!isSame || state.draftFriends !== friends)
    return [showNotice(state, {kind: 'changed-before-sending'})];
  const files = read.value;
  const content = referred(memo.content, new Map(paths.map((path, at) => [path, files[at]])));
  return [state, orderMemo(state, {...memo, content, files})];
}

function shownIn(state: State): SendingOrder['shown'] {
  return {text: state.draft.text, written: writtenNow(state)};
}

function pathsIn(content: GivenContent): readonly string[] {
  if (content.kind !== 'picture') return [];
  const path = pathOfPicture({source: content.image, picture: null});
  return path === null ? [] : [path];
}

/** A content with the references to the pictures in place of their paths. */
function referred(
  content: GivenContent,
  files: ReadonlyMap<string, PictureFile | undefined>,
): GivenContent {
  if (content.kind !== 'picture') return content;
  const file = files.get(content.image);
  if (file === undefined) return content;
  const {picture} = file;
  return {...content, image: referenceTo(picture), pictures: [picture]};
}
