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
  ko: '보내지 못한 메모: list, flush, retry ID, resolve ID --arrived, discard ID',
  en: 'memos that are not sent: list, flush, retry ID, resolve ID --arrived, discard ID',
  examples: [
    ['kakao-tui outbox', {ko: '기다리거나 보내지 못한 것', en: 'what waits or was not sent'}],
    ['kakao-tui outbox flush', {ko: '기다리는 것을 보냅니다', en: 'sends what waits'}],
    ['kakao-tui outbox retry 5e8f77a1', {ko: '하나를 다시 보냅니다', en: 'sends one again'}],
    [
      'kakao-tui outbox resolve 5e8f77a1 --arrived',
      {ko: '카카오톡에서 보았습니다', en: 'it was seen in KakaoTalk'},
    ],
  ],
  options: [
    {flags: '--arrived', ko: '카카오톡에서 도착을 확인했습니다', en: 'it was seen in KakaoTalk'},
    json,
  ],
};

/** The commands about memos that are not sent. */
export const outboxCommand: Definition = ({add, context, finish}) => {
  add(outbox)
    .addArgument(suggesting('[action]', ['list', 'flush', 'retry', 'resolve', 'discard']))
    .argument('[id]')
    .action(async (action: string | undefined, id: string | undefined, options: OutboxFlags) => {
      const {runOutbox} = await import('./load.ts');
      await finish(runOutbox(context, {action: action ?? 'list', id: id ?? null}, options));
    });
};
