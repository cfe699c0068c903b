import type {CommandSpec} from '../definition/command-spec.ts';
import type {Definition} from '../definition/definition.ts';
import {json} from '../definition/shared-options.ts';
import {suggesting} from '../definition/suggested-words.ts';

interface OutboxFlags {
  readonly json?: boolean;
  readonly arrived?: boolean;
}

const outbox: CommandSpec = {
  usage: 'outbox',
  ko: '보내지 않은 메모를 관리합니다: list, flush, retry ID, resolve ID --arrived, discard ID',
  en: 'manage unsent memos: list, flush, retry ID, resolve ID --arrived, discard ID',
  examples: [
    [
      'kakao-tui outbox',
      {ko: '대기 중이거나 보내지 못한 메모', en: 'lists waiting and failed memos'},
    ],
    ['kakao-tui outbox flush', {ko: '대기 중인 메모를 보냅니다', en: 'sends the waiting memos'}],
    [
      'kakao-tui outbox retry 5e8f77a1',
      {ko: '메모 하나를 다시 보냅니다', en: 'sends one memo again'},
    ],
    [
      'kakao-tui outbox resolve 5e8f77a1 --arrived',
      {ko: '카카오톡에 도착했을 때', en: 'when it has arrived in KakaoTalk'},
    ],
  ],
  options: [
    {
      flags: '--arrived',
      ko: '카카오톡에서 도착을 확인한 메모로 처리합니다',
      en: 'mark the memo as arrived in KakaoTalk',
    },
    json,
  ],
};

/** The command about unsent memos. */
export const outboxCommand: Definition = ({add, context, finish}) => {
  add(outbox)
    .addArgument(suggesting('[action]', ['list', 'flush', 'retry', 'resolve', 'discard']))
    .argument('[id]')
    .action(async (action: string | undefined, id: string | undefined, options: OutboxFlags) => {
      const {runOutbox} = await import('./load.ts');
      await finish(runOutbox(context, {action: action ?? 'list', id: id ?? null}, options));
    });
};
