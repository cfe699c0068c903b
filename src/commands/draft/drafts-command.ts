import type {CommandSpec} from '../definition/command-spec.ts';
import type {Definition} from '../definition/definition.ts';
import {json, jsonl} from '../definition/shared-options.ts';

interface DraftsFlags {
  readonly json?: boolean;
  readonly jsonl?: boolean;
}

const drafts: CommandSpec = {
  usage: 'drafts [action] [id]',
  ko: '초안을 관리합니다: list, show ID, delete ID',
  en: 'manage drafts: list, show ID, delete ID',
  examples: [
    ['kakao-tui drafts', {ko: '모든 초안을 최근 것부터', en: 'lists all drafts, newest first'}],
    [
      'kakao-tui drafts show 5e8f77a1 | kakao-tui send',
      {ko: '초안 하나를 보냅니다', en: 'sends one of them'},
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
