import {deleteMemo} from '../../app/memo/delete-memos.ts';
import {exitCode} from '../../domain/failure/exit-code.ts';
import {type CommandContext, printJson} from '../shared/command-context.ts';
import {shortId} from '../shared/find-by-id.ts';
import {findMemo} from '../shared/find-memo.ts';

interface Outcome {
  readonly id: string;
  readonly outcome: 'deleted' | 'on-its-way' | 'not-found';
}

interface Forgotten extends Outcome {
  /** It was still to be sent. */
  readonly isUnsent: boolean;
}

/** `kakao-tui history delete ID…`: forgets memos here, but for one that is being sent. */
export function runHistoryDelete(
  context: CommandContext,
  ids: readonly string[],
  options: {json?: boolean},
): number {
  const outcomes = ids.map((id) => forget(context, id));
  const deleted = outcomes.filter(({outcome}) => outcome === 'deleted');
  if (options.json) {
    const memos = outcomes.map(({id, outcome}): Outcome => ({id, outcome}));
    printJson(context, {schema: 'kakao-tui/history-delete@1', deleted: deleted.length, memos});
  }
  if (deleted.length > 0) tellDeleted(context, deleted);
  return deleted.length === ids.length ? exitCode.done : exitCode.usage;
}

function tellDeleted(context: CommandContext, deleted: readonly Forgotten[]): void {
  const count = deleted.length;
  const unsent = deleted.filter(({isUnsent}) => isUnsent).length;
  const koUnsent = unsent === 0 ? '' : ` 보내기 전이던 ${unsent}건은 보내지 않습니다.`;
  const enUnsent = unsent === 0 ? '' : ` ${unsent} of them waited to be sent and will not be.`;
  context.note({
    ko: `${count}건을 이 컴퓨터의 기록에서 지웠습니다. 카카오톡에 온 메시지는 그대로 있습니다.${koUnsent}`,
    en: `${count} deleted from the history on this machine. KakaoTalk keeps the messages.${enUnsent}`,
  });
}

function forget(context: CommandContext, id: string): Forgotten {
  const memo = findMemo(context, id);
  if (memo === null) return {id, outcome: 'not-found', isUnsent: false};
  const deletion = deleteMemo(context.ports(), memo.id);
  if (deletion === 'on-its-way') {
    const short = shortId(memo.id);
    context.say({
      ko: `지금 보내는 중인 메모는 지우지 않습니다: ${short}. 다 보낸 뒤에 지우세요.`,
      en: `A memo that is being sent is not deleted: ${short}. Delete it when that has ended.`,
    });
  }
  const outcome = deletion === 'not-there' ? 'not-found' : deletion;
  return {id: memo.id, outcome, isUnsent: memo.status === 'queued'};
}
