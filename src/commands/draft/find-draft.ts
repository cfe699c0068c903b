import type {SavedDraft} from '../../domain/draft/saved-draft.ts';
import type {CommandContext} from '../shared/command-context.ts';
import {findById} from '../shared/find-by-id.ts';

/** Finds a saved draft by its id, or by the beginning or end of it. */
export function findDraft(context: CommandContext, id: string): SavedDraft | null {
  const {savedDrafts} = context.ports();
  return findById(context, id, {
    find: savedDrafts.find,
    list: savedDrafts.list,
    several: {ko: '초안이', en: 'drafts'},
    one: {ko: '초안이', en: 'draft'},
    listedBy: 'kakao-tui drafts',
  });
}
