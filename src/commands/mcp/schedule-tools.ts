import {succeeded} from '../../domain/failure/result.ts';
import type {Language} from '../../domain/program/language.ts';
import type {ServedTool} from '../../domain/program/served-tool.ts';
import {isLive, type Schedule} from '../../domain/schedule/schedule.ts';
import {sanitize} from '../../domain/text/sanitize.ts';
import {ruleWords} from '../../messages/subjects/schedule-words.ts';
import {iso} from '../shared/expiry-json.ts';
import {answer} from './answers.ts';
import {look} from './look.ts';
import {textIn} from './read-arguments.ts';
import {
  anyText,
  flag,
  givenSchema,
  listSchema,
  objectSchema,
  shortSchema,
  textOrNull,
} from './schemas.ts';
import {give, refusing, type ToolContext} from './tool-context.ts';
import {stateWords} from './tool-words.ts';

const listWords = {
  title: {ko: '예약 목록', en: 'List the schedules'},
  description: {
    ko: '사용자의 예약 중 끝나지 않은 것을 다음에 보낼 순서로 보여 줍니다.',
    en: "Lists the user's schedules that have not ended, the next one first.",
  },
};

export function listSchedulesTool(tools: ToolContext): ServedTool {
  const {language} = tools.context;
  return {
    name: 'list_schedules',
    title: listWords.title[language],
    description: listWords.description[language],
    inputSchema: objectSchema({}, language),
    outputSchema: objectSchema(
      {schedules: {schema: listSchema(scheduleSchema(language)), ko: '예약', en: 'The schedules'}},
      language,
    ),
    hints: {
      readOnlyHint: true,
      destructiveHint: false,
      idempotentHint: true,
      openWorldHint: false,
    },
    call: () =>
      look(tools, async ({schedules}) => {
        const live = schedules.list().filter(isLive);
        return succeeded(answer({schedules: live.map((one) => scheduleOf(one, language))}));
      }),
  };
}

function scheduleSchema(language: Language) {
  return objectSchema(
    {
      id: {schema: anyText, ko: 'ID', en: 'The id'},
      text: {
        schema: textOrNull,
        ko: '보낼 글. 명령의 출력을 보내면 null',
        en: 'The text; null if it sends the output of a command',
      },
      program: {
        schema: textOrNull,
        ko: '출력을 보낼 명령의 이름',
        en: 'The name of the command whose output it sends',
      },
      when: {schema: anyText, ko: '보내는 때', en: 'When it sends'},
      next_at: {schema: textOrNull, ko: '다음 시각', en: 'The next time'},
      paused: {schema: flag, ko: '멈춤', en: 'Whether it is paused'},
    },
    language,
  );
}

/** The arguments of a command are left out: they may hold secrets. */
function scheduleOf(schedule: Schedule, language: Language) {
  const {id, job, isPaused, nextAt} = schedule;
  return {
    id,
    text: job.kind === 'text' ? sanitize(job.text) : null,
    program: job.kind === 'command' ? sanitize(job.argv[0] ?? '') : null,
    when: ruleWords(schedule, language),
    next_at: isPaused ? null : iso(nextAt),
    paused: isPaused,
  };
}

const removeWords = {
  title: {ko: '예약 삭제', en: 'Remove a schedule'},
  description: {
    ko: '예약을 삭제합니다. 이미 보낸 메모는 남습니다.',
    en: 'Removes a schedule. The notes that it sent stay.',
  },
};

export function removeScheduleTool(tools: ToolContext): ServedTool {
  const {language} = tools.context;
  const id = {
    schema: shortSchema,
    ko: 'list_schedules가 돌려준 ID',
    en: 'The id, as list_schedules returns it',
  };
  return {
    name: 'remove_schedule',
    title: removeWords.title[language],
    description: removeWords.description[language],
    inputSchema: objectSchema({id}, language),
    outputSchema: givenSchema(['removed', 'failed'], language),
    hints: {
      readOnlyHint: false,
      destructiveHint: true,
      idempotentHint: true,
      openWorldHint: false,
    },
    refused: refusing(tools),
    call: (given) =>
      give(tools, async ({ports}) => {
        const removed = textIn(given, 'id');
        return succeeded(
          ports.schedules.remove(removed)
            ? {status: 'removed', id: removed}
            : {status: 'failed', id: null, ...stateWords('no-schedule', language)},
        );
      }),
  };
}
