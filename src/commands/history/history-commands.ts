import type {CommandSpec} from '../definition/command-spec.ts';
import type {Definition} from '../definition/definition.ts';
import {wholeNumber} from '../definition/option-values.ts';
import {json, jsonl, search, since} from '../definition/shared-options.ts';
import type {HistoryOptions} from './list.ts';
import type {StatsOptions} from './stats.ts';

const history: CommandSpec = {
  usage: 'history',
  ko: '기록된 메모를 오래된 것부터 보여 줍니다',
  en: 'list every memo on record, oldest first',
  examples: [
    ['kakao-tui history --limit 20', {ko: '마지막 20건', en: 'the last 20'}],
    [
      {ko: "kakao-tui history --search '회의 -취소'", en: 'kakao-tui history --search budget'},
      {ko: '찾기', en: 'searches'},
    ],
    ['kakao-tui history show 5e8f77a1', {ko: '하나의 모든 것', en: 'all about one'}],
    ['kakao-tui history stats --since 30d', {ko: '날마다, 시간마다', en: 'by day and hour'}],
  ],
  options: [
    {flags: '--limit <n>', ko: '마지막 n개만', en: 'only the last n', value: wholeNumber},
    since,
    search,
    {...json, conflicts: ['jsonl']},
    jsonl,
  ],
};

const historyShow: CommandSpec = {
  usage: 'show <id>',
  ko: '메모 하나의 모든 것을 보여 줍니다',
  en: 'show all that is known of one memo',
  examples: [
    ['kakao-tui history show 5e8f77a1', {ko: '번호의 끝만으로', en: 'by the end of its id'}],
  ],
  options: [json],
};

const historyDelete: CommandSpec = {
  usage: 'delete <id...>',
  ko: '이 컴퓨터의 기록에서 지웁니다 (카카오톡에는 남습니다)',
  en: 'delete from the history on this machine (KakaoTalk keeps the message)',
  examples: [
    ['kakao-tui history delete 5e8f77a1', {ko: '이 컴퓨터의 기록만', en: 'the record here only'}],
  ],
  options: [json],
};

const historyStats: CommandSpec = {
  usage: 'stats',
  ko: '날마다, 시간마다, 상태, 자주 쓴 말, 태그',
  en: 'by day, by hour, states, frequent words, tags',
  examples: [['kakao-tui history stats --since 2026-11-01']],
  options: [since, json],
};

/** The commands about the memos on record. */
export const historyCommands: Definition = ({add, within, context, finish}) => {
  const group = add(history)
    // Else the options of `history stats` would be taken for those of `history`.
    .enablePositionalOptions()
    .action(async (options: HistoryOptions) => {
      const {runHistory} = await import('./load.ts');
      await finish(runHistory(context, options));
    });
  within(group, historyShow).action(async (id: string, options: {json?: boolean}) => {
    const {runHistoryShow} = await import('./load.ts');
    await finish(runHistoryShow(context, id, options));
  });
  within(group, historyDelete).action(async (ids: string[], options: {json?: boolean}) => {
    const {runHistoryDelete} = await import('./load.ts');
    await finish(runHistoryDelete(context, ids, options));
  });
  within(group, historyStats).action(async (options: StatsOptions) => {
    const {runHistoryStats} = await import('./load.ts');
    await finish(runHistoryStats(context, options));
  });
};
