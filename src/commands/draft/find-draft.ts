import type {SavedDraft} from '../../domain/draft/saved-draft.ts';
import type {CommandContext} from '../shared/command-context.ts';
import {findById} from '../shared/find-by-id.ts';

/** The kept draft named by its id or the end of it. */
export function findDraft(context: CommandContext, id: string): SavedDraft | null {
  const {savedDrafts} = context.ports();
  return findById(context, id, {
    find: savedDrafts.find,
    list: savedDrafts.list,
    several: {ko: '글이', en: 'drafts'},
    one: {ko: '글이', en: 'draft'},
    listedBy: 'kakao-tui drafts',
  });
}
