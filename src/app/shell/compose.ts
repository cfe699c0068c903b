import {type DraftEdit, editDraft, emptyDraft} from '../../domain/draft/draft.ts';
import {nothingWritten} from '../../domain/draft/saved-draft.ts';
import {canSend} from '../../domain/login/session.ts';
import {isToFriends} from '../../domain/memo/memo.ts';
import {leaveRecall, writtenText} from '../draft/recall.ts';
import {followUndo, isBlankBox, stashDraft, withoutChoices} from '../draft/stash-draft.ts';
import type {ComposeEvent} from '../events/event.ts';
import type {FriendEvent} from '../events/friend-event.ts';
import {formPageOf} from '../form/form-text.ts';
import {endMark, isShown} from '../friend/friend-updates.ts';
import {findPicture} from '../picture/attach-picture.ts';
import {givenPicture, send} from '../picture/send-pictures.ts';
import {draftMemo, partsBeingSent} from '../state/selectors.ts';
import type {State} from '../state/state.ts';
import {moveTo, requestHistory, returnToEnd} from '../steps/history-window.ts';
import {showNotice, type Update, type Updates} from '../steps/updates.ts';
import {chooseLink, withUrl} from './choose-link.ts';
import {commandOf, findCommand} from './commands.ts';
import {beginCommand, chooseCommand, completeTyped, markedCommand} from './complete-command.ts';
import {doubtBeforeSending} from './doubt-before-sending.ts';
import {hasOwnLink, offeredAddress} from './draft-link.ts';
import {quit} from './quit.ts';
import {readSubmitted} from './read-command.ts';
import {runSlashCommand} from './run-command.ts';

type FriendMemoAccepted = Extract<FriendEvent, {type: 'friend-memo-accepted'}>;

/** Updates of the draft. It leaves the box only when it is stored as a memo. */
export const composeUpdates: Updates<ComposeEvent | FriendMemoAccepted> = {
  'draft-edited': (state, {edit}) => edited(state, edit),
  'draft-pasted': (state, {text, removed}) => {
    const pasted = {...state, notice: null, draft: editDraft(state.draft, {kind: 'paste', text})};
    if (removed > 0) return returnToEnd(showNotice(pasted, {kind: 'text-cleaned', removed}));
    const [next, ...effects] = returnToEnd(pasted);
    return [next, ...effects, ...findPicture(text)];
  },
  'draft-interrupted': (state) => interrupt(state),
  'draft-left': (state) => leave(state),
  'command-completed': (state, {step}) => completeTyped(state, step),
  'command-chosen': (state, {step}) => [chooseCommand(state, step)],
  'command-entered': (state) => enterCommand(state),
  'command-left': (state) => [
    {...state, notice: null, draft: editDraft(state.draft, {kind: 'clear'})},
  ],
  'link-toggled': (state) => toggleLink(state),
  'draft-submitted': (state) => submit(state),
  'line-continued': (state) => [continueLine(state)],
  'memo-accepted': (state) => accepted(state),
  'friend-memo-accepted': (before, {order}) => {
    const state = {...before, isStoringFriendMemo: false};
    // What was typed since is another memo: it stays, and goes to the user's own chatroom.
    return isShown(state, order) ? accepted(state) : [endMark(state)];
  },
  'memo-doubted': (state, {doubt}) => [showNotice(state, {kind: 'send-doubted', doubt})],
  'memo-refused': (state, {failure}) => [showNotice(state, {kind: 'failure', failure})],
};

function edited(state: State, edit: DraftEdit): Update {
  const draft = editDraft(state.draft, edit);
  const [next, ...effects] = returnToEnd({...state, notice: null, draft});
  const [followed, ...more] = followUndo(state, edit, next);
  return [followed, ...effects, ...more];
}

function submit(state: State): Update {
  const {text} = state.draft;
  const command = readSubmitted(text);
  if (command !== null) return runSlashCommand(state, command);
  if (isBlankBox(state)) return [{...state, notice: null}];
  const doubt = state.notice?.kind === 'send-doubted' ? null : doubtBeforeSending(state);
  if (doubt !== null) return [showNotice(state, {kind: 'send-doubted', doubt})];
  const {draftLink: link, draftPicture: picture, draftRings, sendingDefaults} = state;
  const message = {text: draftMemo(state), link, isNumbered: sendingDefaults.isNumbered};
  return send(state, {
    content:
      picture === null
        ? {kind: 'text', ...message}
        : {kind: 'picture', ...message, ...givenPicture(picture)},
    writing: state.recall === null ? nothingWritten : writtenText(state),
    sourceId: state.recall === null ? state.draftSource : null,
    ...(draftRings ? {rings: true} : {}),
  });
}

/** Handles Enter where the list of commands is shown: runs the marked one. */
function enterCommand(state: State): Update {
  const typed = readSubmitted(state.draft.text);
  const name = markedCommand(state);
  if (typed === null || name === null || findCommand(typed.name) !== null) return submit(state);
  if (commandOf(name).takes !== 'nothing') return [beginCommand(state, name)];
  return runSlashCommand(state, {...typed, name});
}

/** Handles Ctrl+D: quits in an empty box, and when a typed `:q` was not meant as a memo. */
function leave(state: State): Update {
  const {draft, notice} = state;
  if (draft.text === '') return quit(state);
  if (notice?.kind === 'send-doubted' && notice.doubt.reason === 'exit-word') {
    return quit({...state, draft: editDraft(draft, {kind: 'clear'})});
  }
  return [{...state, notice: null, draft: editDraft(draft, {kind: 'delete-forward'})}];
}

/** Replaces a backslash before Enter with a new line, as in a shell. */
function continueLine(state: State): State {
  const draft = editDraft(editDraft(state.draft, {kind: 'delete-backward'}), {kind: 'newline'});
  return {...state, notice: null, draft};
}

/** Makes the address in the text the link; removes a link that is already set. */
function toggleLink(state: State): Update {
  const plain = {...state, notice: null};
  const address = offeredAddress(state);
  if (address !== null) return chooseLink(plain, address);
  return [hasOwnLink(state) ? withUrl(plain, state.sendingDefaults.link.url) : plain];
}

/** Clears the box and shows the end of the history, where the memo's progress appears. */
function accepted(state: State): Update {
  const next = moveTo(sent(state), null);
  const canDrain = next.session !== null && canSend(next.session);
  const read = state.draftRings ? [{type: 'read-reminders'} as const] : [];
  return [
    next,
    requestHistory(next),
    ...read,
    ...(canDrain ? [{type: 'drain-outbox'} as const] : []),
  ];
}

/** After a recalled memo was sent unchanged, the unsent text returns. */
function sent(before: State): State {
  const form = formPageOf(before.overlay);
  const state = form === null ? before : {...before, overlay: null};
  if (form?.isOfBox === false) return state;
  if (state.recall !== null) {
    const back = leaveRecall(state);
    return isBlankBox(back) ? back : showNotice(back, {kind: 'unsent-back'});
  }
  const draft = {...emptyDraft, killed: state.draft.killed};
  return withoutChoices({...state, draft});
}

/**
 * Handles Ctrl+C: stashes the text as a saved draft, which Ctrl+_ restores; in a recalled memo,
 * returns to the unsent text; in an empty box, stops a memo whose parts are being sent; otherwise
 * quits when it is pressed twice.
 */
function interrupt(state: State): Update {
  if (state.recall !== null) return [{...leaveRecall(state), notice: null}];
  if (state.draft.text !== '' || state.draftPicture !== null) return stashDraft(state, 'cleared');
  if (state.draftFriends.length > 0) return [endMark(state)];
  const memo = partsBeingSent(state);
  if (memo !== null) {
    const {id} = memo;
    const type = isToFriends(memo) ? 'stop-friend-memo' : 'stop-sending';
    return [
      {...state, notice: null},
      {type, id},
    ];
  }
  if (state.notice?.kind !== 'press-again-to-quit') {
    return [showNotice(state, {kind: 'press-again-to-quit'})];
  }
  return quit(state);
}
