import assert from 'node:assert/strict';
import {Client, type ClientOptions} from '@modelcontextprotocol/client';
import {StdioClientTransport} from '@modelcontextprotocol/client/stdio';
import {cleanEnvironment, type Environment} from './clean-environment.ts';
import type {KakaoStage} from './kakao-stage.ts';
import {secretsOf} from './local-kakao.ts';
import {closeAtEnd} from './open-resources.ts';
import {programCommand} from './program-command.ts';

/** The answer of a tool, as an agent reads it. */
export interface ToolReply {
  readonly isError: boolean;
  /** The structured content; null if there is none. */
  readonly content: Readonly<Record<string, unknown>> | null;
  readonly text: string;
}

/** The library's own client of the Model Context Protocol, over pipes to the program. */
export interface Agent extends AsyncDisposable {
  readonly client: Client;
  readonly pid: number;
  stderr(): string;
  /** Calls a tool. Fails if the answer holds a secret of the stage, or differs from its text. */
  call(name: string, given?: Record<string, unknown>, signal?: AbortSignal): Promise<ToolReply>;
}

export interface AgentOptions {
  readonly args?: readonly string[];
  readonly env?: Environment;
  readonly client?: ClientOptions;
}

export async function openAgent(
  stage: KakaoStage,
  {args = [], env = {}, client: options = {}}: AgentOptions = {},
): Promise<Agent> {
  const program = programCommand();
  const given = Object.entries(cleanEnvironment({...stage.env, ...env}));
  const transport = new StdioClientTransport({
    command: program.command,
    args: [...program.args, 'mcp', '--lang', 'en', ...args],
    env: Object.fromEntries(given.flatMap(([name, value]) => (value ? [[name, value]] : []))),
    stderr: 'pipe',
  });
  let stderr = '';
  transport.stderr?.on('data', (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  const client = new Client({name: 'test', version: '1'}, options);
  const release = closeAtEnd(() => void client.close());
  await client.connect(transport);
  const secrets = secretsOf(stage);
  const assertPublic = (text: string) => {
    for (const secret of secrets) assert.ok(!text.includes(secret), 'a secret was in an answer');
  };
  return {
    client,
    pid: transport.pid ?? -1,
    stderr: () => stderr,
    call: async (name, arguments_ = {}, signal) => {
      const params = {name, arguments: arguments_};
      const result = await client.callTool(params, signal === undefined ? {} : {signal});
      const [first] = result.content;
      assert.ok(first?.type === 'text' && result.content.length === 1);
      assertPublic(JSON.stringify(result));
      const {structuredContent: content, isError = false} = result;
      if (content === undefined) return {isError, content: null, text: first.text};
      assert.deepEqual(JSON.parse(first.text), content);
      return {isError, content: content as ToolReply['content'], text: first.text};
    },
    [Symbol.asyncDispose]: async () => {
      await client.close();
      release();
      assertPublic(stderr);
    },
  };
}
