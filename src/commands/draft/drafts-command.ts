import type {CommandSpec} from '../definition/command-spec.ts';
import type {Definition} from '../definition/definition.ts';
import {json, jsonl} from '../definition/shared-options.ts';

interface DraftsFlags {
  readonly json?: boolean;
  readonly jsonl?: boolean;
}

const drafts: CommandSpec = {
  usage: 'drafts [action] [id]',
  ko: '따로 두거나 비운 글: list, show ID, delete ID',
  en: 'texts put aside or cleared: list, show ID, delete ID',
  examples: [
    ['kakao-tui drafts', {ko: '새것부터 모두', en: 'all of them, the newest first'}],
    [
      'kakao-tui drafts show 5e8f77a1 | kakao-tui send',
      {ko: '하나를 보냅니다', en: 'sends one of them'},
    ],
  ],
  options: [{...json, conflicts: ['jsonl']}, jsonl],
};

export const draftsCommand: Definition = ({add, context, finish}) => {
  add(drafts).action(
    async (action: string | undefined, id: string | undefined, options: DraftsFlags) => {
      const {runDrafts} = await import('./drafts.ts');
      await finish(runDrafts(context, {action: action ?? 'list', id: id ?? null}, options));
    },
  );
};
