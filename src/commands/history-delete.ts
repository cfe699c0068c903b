import {deleteMemo} from '../app/operations/delete-memo.ts';
import {exitCode} from '../domain/exit-code.ts';
import {type CommandContext, printJson} from './command-context.ts';
import {shortId} from './find-by-id.ts';
import {findMemo} from './find-memo.ts';

interface Outcome {
  readonly id: string;
  readonly outcome: 'deleted' | 'on-its-way' | 'not-found';
}

/** `kakao-tui history delete ID…`: forgets memos here, and nothing of what is on its way. */
export function runHistoryDelete(
  context: CommandContext,
  ids: readonly string[],
  options: {json?: boolean},
): number {
  const outcomes = ids.map((id) => forget(context, id));
  const deleted = outcomes.filter(({outcome}) => outcome === 'deleted').length;
  if (options.json) {
    printJson(context, {schema: 'kakao-tui/history-delete@1', deleted, memos: outcomes});
  }
  if (deleted > 0) {
    context.note({
      ko: `${deleted}건을 이 컴퓨터의 기록에서 지웠습니다. 카카오톡에 온 메시지는 그대로 있습니다.`,
      en: `${deleted} deleted from the history on this machine. KakaoTalk keeps the messages.`,
    });
  }
  return deleted === ids.length ? exitCode.done : exitCode.usage;
}

function forget(context: CommandContext, id: string): Outcome {
  const memo = findMemo(context, id);
  if (memo === null) return {id, outcome: 'not-found'};
  const deletion = deleteMemo(context.ports(), memo.id);
  if (deletion === 'on-its-way') {
    const short = shortId(memo.id);
    context.say({
      ko: `보내는 길에 있는 메모는 지우지 않습니다: ${short}. 먼저 'kakao-tui outbox discard ${short}'로 거두세요.`,
      en: `A memo on its way is not deleted: ${short}. Take it back first with 'kakao-tui outbox discard ${short}'.`,
    });
  }
  return {id: memo.id, outcome: deletion === 'not-there' ? 'not-found' : deletion};
}
