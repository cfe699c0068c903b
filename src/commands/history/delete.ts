import {deleteMemo} from '../../app/memo/delete-memos.ts';
import {exitCode} from '../../domain/failure/exit-code.ts';
import {type CommandContext, printJson} from '../shared/command-context.ts';
import {shortId} from '../shared/find-by-id.ts';
import {requireMemo} from '../shared/find-memo.ts';

interface Outcome {
  readonly id: string;
  readonly outcome: 'deleted' | 'on-its-way' | 'not-found';
}

interface Deletion extends Outcome {
  /** Whether the memo was still queued. */
  readonly isUnsent: boolean;
}

/**
 * `kakao-tui history delete ID…`: deletes memos from the history, except one that is being sent.
 */
export function runHistoryDelete(
  context: CommandContext,
  ids: readonly string[],
  options: {json?: boolean},
): number {
  const outcomes = ids.map((id) => deleteById(context, id));
  const deleted = outcomes.filter(({outcome}) => outcome === 'deleted');
  if (options.json) {
    const memos = outcomes.map(({id, outcome}): Outcome => ({id, outcome}));
    printJson(context, {schema: 'kakao-tui/history-delete@1', deleted: deleted.length, memos});
  }
  if (deleted.length > 0) reportDeleted(context, deleted);
  return context.settle(deleted.length === ids.length ? exitCode.done : exitCode.usage);
}

function reportDeleted(context: CommandContext, deleted: readonly Deletion[]): void {
  const count = deleted.length;
  const unsent = deleted.filter(({isUnsent}) => isUnsent).length;
  const koUnsent = unsent === 0 ? '' : ` 아직 보내지 않은 ${unsent}건은 보내지 않습니다.`;
  const enUnsent = unsent === 0 ? '' : ` ${unsent} of them had not been sent and will not be.`;
  context.note({
    ko: `이 컴퓨터의 기록에서 ${count}건을 삭제했습니다. 카카오톡에 도착한 메시지는 그대로 남습니다.${koUnsent}`,
    en: `Deleted ${count} from the history on this computer. KakaoTalk keeps the messages.${enUnsent}`,
  });
}

function deleteById(context: CommandContext, id: string): Deletion {
  const memo = requireMemo(context, id);
  if (memo === null) return {id, outcome: 'not-found', isUnsent: false};
  const deletion = deleteMemo(context.ports(), memo.id);
  if (deletion === 'on-its-way') {
    const short = shortId(memo.id);
    context.say({
      ko: `보내는 중인 메모는 삭제할 수 없습니다: ${short}. 전송이 끝난 뒤에 삭제하세요.`,
      en: `Memo ${short} is being sent and cannot be deleted now. Delete it after it is sent.`,
    });
  }
  const outcome = deletion === 'not-there' ? 'not-found' : deletion;
  return {id: memo.id, outcome, isUnsent: memo.status === 'queued'};
}
