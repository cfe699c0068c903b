import type {Memo} from '../domain/memo.ts';
import {sanitizeLine} from '../domain/sanitize.ts';
import type {CommandContext} from './command-context.ts';

/** The end of an id, where ids of the same day differ: enough to name a memo of the outbox. */
export function shortId(id: string): string {
  return id.slice(-8);
}

/** The memo named by its id or the end of it (at least four characters); says so when there is none. */
export function findMemo(context: CommandContext, id: string): Memo | null {
  const {memos} = context.ports();
  const whole = memos.find(id);
  if (whole !== null) return whole;
  const ending = id.toLowerCase();
  const found = id.length < 4 ? [] : memos.unsettled().filter((memo) => memo.id.endsWith(ending));
  const [only] = found;
  if (only !== undefined && found.length === 1) return only;
  const shown = sanitizeLine(id).slice(0, 80);
  context.say(
    found.length > 1
      ? {
          ko: `${shown}(으)로 끝나는 메모가 여럿입니다. 더 길게 쓰세요.`,
          en: `Several memos end in ${shown}: write more of the id.`,
        }
      : {
          ko: `그런 메모가 없습니다: ${shown}. 'kakao-tui outbox list'로 번호를 보세요.`,
          en: `There is no such memo: ${shown}. See the ids with 'kakao-tui outbox list'.`,
        },
  );
  return null;
}
