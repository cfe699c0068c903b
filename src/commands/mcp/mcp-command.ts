import type {CommandSpec} from '../definition/command-spec.ts';
import type {Definition} from '../definition/definition.ts';
import {wholeNumber} from '../definition/option-values.ts';
import {onRotate} from '../definition/shared-options.ts';
import type {McpOptions} from './mcp.ts';

const mcp: CommandSpec = {
  usage: 'mcp',
  ko: 'AI 에이전트가 나에게 메모를 보내고 기록을 찾게 합니다 (MCP 서버, docs/agents.md)',
  en: 'let AI agents send you memos and search them (MCP server, docs/agents.md)',
  examples: [
    [
      'claude mcp add kakao -- kakao-tui mcp',
      {ko: 'Claude Code에 등록합니다', en: 'adds it to Claude Code'},
    ],
    [
      'kakao-tui mcp --read-only',
      {ko: '찾기와 보기만 허용합니다', en: 'only lets them search and look'},
    ],
    [
      'kakao-tui mcp --max-per-hour 2',
      {ko: '한 시간에 메모 2개까지', en: 'at most two memos an hour'},
    ],
  ],
  options: [
    onRotate,
    {
      flags: '--read-only',
      ko: '보내거나 예약하거나 삭제하는 도구를 뺍니다',
      en: 'leave out the tools that send, schedule or remove',
    },
    {
      flags: '--max-per-hour <n>',
      ko: '한 시간에 보내거나 예약할 수 있는 메모 수. 실행 중인 모든 mcp를 합한 값입니다 (기본: 6)',
      en: 'memos that may be sent or scheduled in an hour, by all running mcp servers (default: 6)',
      value: wholeNumber,
    },
  ],
};

/** The command that serves tools to agents. */
export const mcpCommand: Definition = ({add, context, finish, programs}) => {
  add(mcp).action(async (options: McpOptions) => {
    const {runMcp} = await import('./load.ts');
    await finish(runMcp(context, programs.serveTools, options));
  });
};
