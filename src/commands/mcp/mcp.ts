import {exitCode} from '../../domain/failure/exit-code.ts';
import type {ServeTools} from '../../domain/program/served-tool.ts';
import {sanitizeLine} from '../../domain/text/sanitize.ts';
import type {CommandContext} from '../shared/command-context.ts';
import {inOrder, type ToolContext} from './tool-context.ts';
import {instructions} from './tool-words.ts';
import {readingTools, sendingTools} from './tools.ts';

export interface McpOptions {
  readonly readOnly?: boolean;
  readonly maxPerHour?: number;
}

/** The memos an hour that agents may give, unless the user allows more or fewer. */
const defaultMaxPerHour = 6;

/**
 * `kakao-tui mcp`: serves tools to the agent on stdin and stdout, until it closes stdin or a signal
 * ends it, both with exit code 0. A command that cannot open its data still serves: each call then says why.
 */
export async function runMcp(
  context: CommandContext,
  serveTools: ServeTools,
  {readOnly: isReadOnly = false, maxPerHour = defaultMaxPerHour}: McpOptions,
): Promise<number> {
  if (context.stdin.isTTY) context.hint(forPrograms);
  const tools: ToolContext = {context, maxPerHour, inOrder: inOrder()};
  const {language, version, signal} = context;
  await serveTools({
    version,
    instructions: instructions({isReadOnly, maxPerHour})[language],
    tools: [...(isReadOnly ? [] : sendingTools(tools)), ...readingTools(tools)],
    signal,
    onFault: (detail) => context.hint(sanitizeLine(detail.slice(0, maxFaultUnits))),
  });
  return exitCode.done;
}

/** The characters of a fault that are printed: the message of an agent may be any size. */
const maxFaultUnits = 300;

const forPrograms = {
  ko: '에이전트가 실행하는 명령입니다. 등록하는 방법은 docs/agents.md에 있습니다. Ctrl+D로 끝냅니다.',
  en: 'This command is run by agents; docs/agents.md explains how to add it to one. Press Ctrl+D to end it.',
};
