import {type CallToolResult, ProtocolError, Server, type Tool} from '@modelcontextprotocol/server';
import {serveStdio} from '@modelcontextprotocol/server/stdio';
import type {ServedTool, ToolAnswer, ToolService} from '../../domain/program/served-tool.ts';
import {checkValue} from './check-value.ts';
import {LineTransport, type Pipes} from './line-transport.ts';

/** The name by which clients know this server. */
const serverName = 'kakao-tui';

/** The time (ms) in which a request that calls no tool is answered. */
const answerMs = 1000;

/** Serves tools by the Model Context Protocol, in every version that the library speaks. */
export async function serveTools(service: ToolService, pipes: Pipes): Promise<void> {
  const {signal} = service;
  const transport = new LineTransport(pipes);
  const calls = createCalls();
  const server = serveStdio(() => serverOf(service, calls), {
    transport,
    onerror: ({message}) => service.onFault(message),
  });
  await untilEnd(transport.ended, signal);
  await calls.settled();
  // What arrived with the end of stdin is still on its way to its tool, and answers to the pipe.
  await atMost(answerMs, transport.idle());
  await calls.settled();
  await server.close();
}

async function atMost(ms: number, done: Promise<void>): Promise<void> {
  const {promise, resolve} = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, ms);
  await Promise.race([done, promise]);
  clearTimeout(timer);
}

function untilEnd(ended: Promise<void>, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    signal.addEventListener('abort', () => resolve(), {once: true});
    void ended.then(resolve);
  });
}

/** The calls in progress. */
interface Calls {
  add(call: Promise<unknown>): void;
  settled(): Promise<void>;
}

function createCalls(): Calls {
  const running = new Set<Promise<unknown>>();
  return {
    add: (call) => {
      running.add(call);
      const remove = () => void running.delete(call);
      call.then(remove, remove);
    },
    settled: async () => {
      while (running.size > 0) await Promise.allSettled(running);
    },
  };
}

/** Code of JSON-RPC 2.0, section 5.1; the protocol uses it for an unknown tool too. */
const invalidParams = -32_602;

function serverOf({version, instructions, tools}: ToolService, calls: Calls): Server {
  const info = {name: serverName, title: serverName, version};
  const server = new Server(info, {instructions, capabilities: {tools: {}}});
  server.setRequestHandler('tools/list', () => ({tools: tools.map(described)}));
  server.setRequestHandler('tools/call', async ({params}, {mcpReq}) => {
    const tool = tools.find(({name}) => name === params.name);
    if (tool === undefined) throw unknownTool(params.name, tools);
    const given = params.arguments ?? {};
    const fault = checkValue(given, tool.inputSchema);
    // The model reads results, and can correct its arguments; an error of the protocol it may not.
    if (fault !== null) return resultOf(await refused(tool, `Refused: ${fault}.`));
    const call = tool.call(given, mcpReq.signal);
    calls.add(call);
    return resultOf(await call);
  });
  return server;
}

async function refused(tool: ServedTool, text: string): Promise<ToolAnswer> {
  return (await tool.refused?.(text)) ?? {isError: true, content: null, text};
}

function unknownTool(name: string, tools: readonly ServedTool[]): ProtocolError {
  const known = tools.map((tool) => tool.name).join(', ');
  const shown = JSON.stringify(name.slice(0, maxShownUnits));
  return new ProtocolError(invalidParams, `There is no tool ${shown}; there are ${known}.`);
}

/** The characters of a name from outside that are repeated. */
const maxShownUnits = 40;

function described(tool: ServedTool): Tool {
  const {name, title, description, hints} = tool;
  return {
    name,
    title,
    description,
    inputSchema: {...tool.inputSchema, type: 'object'},
    outputSchema: {...tool.outputSchema, type: 'object'},
    annotations: {title, ...hints},
  };
}

function resultOf({isError, content, text}: ToolAnswer): CallToolResult {
  const structured = content === null ? {} : {structuredContent: {...content}};
  return {content: [{type: 'text', text}], ...structured, isError};
}
