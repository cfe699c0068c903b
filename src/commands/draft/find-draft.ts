import type {KeptDraft} from '../../domain/draft/kept-draft.ts';
import type {CommandContext} from '../shared/command-context.ts';
import {findById} from '../shared/find-by-id.ts';

/** The kept draft named by its id or the end of it. */
export function findDraft(context: CommandContext, id: string): KeptDraft | null {
  const {keptDrafts} = context.ports();
  return findById(context, id, {
    find: keptDrafts.find,
    list: keptDrafts.list,
    several: {ko: '글이', en: 'drafts'},
    one: {ko: '글이', en: 'draft'},
    listedBy: 'kakao-tui drafts',
  });
}
