import {editDraft} from '../../domain/draft/draft.ts';
import {
  isSamePicture,
  nameOfPicture,
  type WrittenPicture,
} from '../../domain/draft/written-picture.ts';
import {referenceTo} from '../../domain/memo/picture/picture-reference.ts';
import type {PictureEvent} from '../events/picture-event.ts';
import {offeredPicture} from '../state/selectors.ts';
import type {State} from '../state/state.ts';
import {showNotice, type Update, type Updates} from '../steps/updates.ts';
import {withoutCommand} from './attach-picture.ts';
import {completePaths} from './complete-path.ts';
import {sendRead} from './send-pictures.ts';

/** Updates of the picture of the memo being written. */
export const pictureUpdates: Updates<PictureEvent> = {
  'picture-attached': (state, {picture, command}) => [
    attached(withoutCommand(state, command), picture),
  ],
  'picture-found': (state, {picture, pasted}) => {
    const next = {...state, pictureOffer: {picture, pasted}};
    return [offeredPicture(next) === null ? state : next];
  },
  'picture-taken': takeOffered,
  'picture-lost': (state, {picture}) => {
    const lost = {source: referenceTo(picture), picture};
    if (!isSamePicture(state.draftPicture, lost)) return [state];
    const failure = {kind: 'picture-lost', name: picture.name} as const;
    return [showNotice({...state, draftPicture: null}, {kind: 'failure', failure})];
  },
  'pictures-read': (state, {order, read}) => sendRead(state, order, read),
  'paths-listed': (state, {typed, paths}) => [completePaths(state, typed, paths)],
};

/** Attaches the picture that is offered; its path leaves the text. */
function takeOffered(state: State): Update {
  const offer = offeredPicture(state);
  if (offer === null) return [state];
  const text = state.draft.text.replace(offer.pasted, () => '');
  const draft = editDraft(state.draft, {kind: 'replace', text});
  return [attached({...state, draft, pictureOffer: null}, offer.picture)];
}

function attached(state: State, picture: WrittenPicture): State {
  const notice = {kind: 'picture-attached', name: nameOfPicture(picture)} as const;
  return showNotice({...state, draftPicture: picture}, notice);
}
