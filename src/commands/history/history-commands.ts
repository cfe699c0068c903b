import type {CommandSpec} from '../definition/command-spec.ts';
import type {Definition} from '../definition/definition.ts';
import {wholeNumber} from '../definition/option-values.ts';
import {json, jsonl, search, since} from '../definition/shared-options.ts';
import type {HistoryOptions} from './list.ts';
import type {StatsOptions} from './stats.ts';

const history: CommandSpec = {
  usage: 'history',
  ko: '메모 기록을 보여 줍니다. 터미널에서는 새것부터, 파이프와 파일에는 오래된 것부터 출력합니다',
  en: 'list the memo history: the newest first on a terminal, the oldest first in a pipe or file',
  examples: [
    ['kakao-tui history --limit 20', {ko: '최근 20건', en: 'the last 20'}],
    [
      {ko: "kakao-tui history --search '회의 -취소'", en: 'kakao-tui history --search budget'},
      {ko: '검색', en: 'searches the history'},
    ],
    ['kakao-tui history show 5e8f77a1', {ko: '메모 하나를 자세히', en: 'all details of one memo'}],
    ['kakao-tui history stats --since 30d', {ko: '날짜별, 시간대별 통계', en: 'by day and hour'}],
  ],
  options: [
    {
      flags: '--limit <n>',
      ko: '최근 n건만 보여 줍니다',
      en: 'list only the last n memos',
      value: wholeNumber,
    },
    since,
    search,
    {
      flags: '--full',
      ko: '글 전체를 줄바꿈 그대로 보여 줍니다',
      en: 'show whole texts with their line breaks',
      conflicts: ['json', 'jsonl'],
    },
    {...json, conflicts: ['jsonl']},
    jsonl,
  ],
};

const historyShow: CommandSpec = {
  usage: 'show <id>',
  ko: '메모 하나를 자세히 보여 줍니다',
  en: 'show all details of a memo',
  examples: [
    ['kakao-tui history show 5e8f77a1', {ko: 'ID의 끝자리만 입력', en: 'by the end of its id'}],
  ],
  options: [json],
};

const historyDelete: CommandSpec = {
  usage: 'delete <id...>',
  ko: '이 컴퓨터의 기록에서 메모를 삭제합니다 (카카오톡에는 남습니다)',
  en: 'delete memos from the history on this computer (KakaoTalk keeps the messages)',
  examples: [
    ['kakao-tui history delete 5e8f77a1', {ko: '메모 하나를 삭제', en: 'deletes one memo'}],
  ],
  options: [json],
};

const historyStats: CommandSpec = {
  usage: 'stats',
  ko: '날짜별, 시간대별, 상태별 건수와 자주 쓴 단어, 태그를 보여 줍니다',
  en: 'show counts by day, hour and state, frequent words and tags',
  examples: [['kakao-tui history stats --since 2026-11-01']],
  options: [since, json],
};

/** The commands about the history of memos. */
export const historyCommands: Definition = ({add, within, context, finish}) => {
  const group = add(history)
    // Without this, commander reads the options of `history stats` as those of `history`.
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
