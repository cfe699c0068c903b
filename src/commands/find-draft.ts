import type {KeptDraft} from '../domain/kept-draft.ts';
import {sanitizeLine} from '../domain/sanitize.ts';
import type {CommandContext} from './command-context.ts';

/** The kept draft named by its id or the end of it (at least four characters); says so when there is none. */
export function findDraft(context: CommandContext, id: string): KeptDraft | null {
  const {keptDrafts} = context.ports();
  const whole = keptDrafts.find(id);
  if (whole !== null) return whole;
  const found = id.length < 4 ? [] : endingIn(keptDrafts.list(), id.toLowerCase());
  const [only] = found;
  if (only !== undefined && found.length === 1) return only;
  const shown = sanitizeLine(id).slice(0, 80);
  context.say(
    found.length > 1
      ? {
          ko: `${shown}(으)로 끝나는 글이 여럿입니다. 더 길게 쓰세요.`,
          en: `Several drafts end in ${shown}: write more of the id.`,
        }
      : {
          ko: `그런 글이 없습니다: ${shown}. 'kakao-tui drafts'로 번호를 보세요.`,
          en: `There is no such draft: ${shown}. See the ids with 'kakao-tui drafts'.`,
        },
  );
  return null;
}

function endingIn(drafts: Iterable<KeptDraft>, ending: string): KeptDraft[] {
  return [...drafts].filter(({id}) => id.endsWith(ending));
}
