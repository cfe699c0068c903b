import type {SavedDraft} from '../../domain/draft/saved-draft.ts';
import {nameOfPicture} from '../../domain/draft/written-picture.ts';
import {FailureError} from '../../domain/failure/failure.ts';
import type {DraftEffect} from '../events/draft-effect.ts';
import type {EffectContext, EffectRunners} from '../events/effect-context.ts';
import type {Ports} from '../ports/ports.ts';
import type {DraftSummary} from '../state/draft-screens.ts';
import {recoverDrafts} from './recover-drafts.ts';
import {recoverEdits} from './recover-edits.ts';
import {openDraft, saveDraft} from './save-draft.ts';

/**
 * Effects on saved drafts and recalled memos. All but `recover-drafts` finish within the same turn
 * of the event loop.
 */
export function savedDraftEffects(context: EffectContext): EffectRunners<DraftEffect['type']> {
  const {ports, dispatch} = context;
  const {savedDrafts, processId, clock} = ports;
  const readAll = (): void => dispatch({type: 'drafts-read', drafts: summaries(ports)});
  const gone = (): void => {
    dispatch({type: 'draft-gone'});
    readAll();
  };
  return {
    'save-draft': (order) => save(context, order),
    'take-back-draft': ({id}) => {
      savedDrafts.take(id, {owner: processId, now: clock.now(), displaced: null});
    },
    'return-draft': ({draft}) => {
      savedDrafts.add(draft);
      dispatch({type: 'draft-returned', draft});
    },
    'open-draft': ({id, box}) => {
      const draft = openDraft(ports, id, box);
      if (draft === null) gone();
      else dispatch({type: 'draft-opened', draft, isBoxKept: box !== null});
    },
    'delete-draft': ({id}) => {
      const draft = savedDrafts.remove(id);
      if (draft === null) gone();
      else dispatch({type: 'draft-deleted', draft});
    },
    'read-drafts': readAll,
    'recover-drafts': async () => {
      const drafts = await recoverDrafts(ports);
      const {saved, kept} = await recoverEdits(ports);
      if (drafts + saved > 0) readAll();
      if (kept !== null) {
        dispatch({type: 'notice-raised', notice: {kind: 'editor-problem', problem: kept}});
      }
    },
    'recall-memo': ({type: _, ...step}) => {
      const {towards} = step;
      dispatch({type: 'memo-recalled', towards, memo: ports.recall.next(step)});
    },
  };
}

/** The text has left the box already: a failure restores it. */
function save(
  {ports, dispatch}: EffectContext,
  {kept, writing, step}: Extract<DraftEffect, {type: 'save-draft'}>,
): void {
  try {
    dispatch({type: 'draft-saved', draft: saveDraft(ports, kept, writing), step});
  } catch (error) {
    if (!(error instanceof FailureError)) throw error;
    dispatch({type: 'draft-save-failed', failure: error.failure, step, kept});
  }
}

/** The most UTF-16 units of a text that a row may show. */
const previewUnits = 400;

function summaries({savedDrafts}: Pick<Ports, 'savedDrafts'>): readonly DraftSummary[] {
  return Array.from(savedDrafts.list(), summaryOf);
}

function summaryOf({text, link: _, picture, ...draft}: SavedDraft): DraftSummary {
  const named = picture === undefined ? {} : {pictureName: nameOfPicture(picture)};
  return {...draft, ...named, start: text.slice(0, previewUnits), units: text.length};
}
