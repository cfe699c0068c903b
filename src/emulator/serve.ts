import {createServer, type IncomingMessage, type Server, type ServerResponse} from 'node:http';
import {setTimeout as wait} from 'node:timers/promises';
import {inspect} from 'node:util';
import {describeExchange} from './describe-exchange.ts';
import {type EmulatedRequest, readExchange} from './exchange.ts';
import type {HandledRequest} from './handled-request.ts';
import type {Endpoint, Reply, WholeReply} from './reply.ts';
import {type EmulatorRequest, type HostName, logRequest} from './request-log.ts';
import type {Script, ScriptedResponse} from './scripted-response.ts';
import type {World} from './world.ts';

/** The state that both hosts share. */
export interface Stage {
  readonly world: World;
  readonly script: Script;
  readonly log: EmulatorRequest[];
  /** Saves what a request changed, before its response is written. */
  readonly save: () => void;
  /** Milliseconds before every response. */
  readonly latency: number;
  /** Called after every response. */
  readonly onRequest: (request: HandledRequest) => void;
  /** Aborted when the emulator closes. */
  readonly closing: AbortSignal;
}

/** One of the two hosts, and its endpoints. */
export interface Host {
  readonly name: HostName;
  readonly answer: Endpoint;
}

/** Creates the HTTP server of one host, not yet listening. */
export function createHostServer(host: Host, stage: Stage): Server {
  const server = createServer((request, response) => {
    serve(host, stage, {request, response}).catch((error: Error) => response.destroy(error));
  });
  // Longer than any client keeps an idle connection. Closing first would race with a request.
  server.keepAliveTimeout = 120_000;
  return server;
}

interface Channel {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

async function serve(host: Host, stage: Stage, {request, response}: Channel): Promise<void> {
  const begun = performance.now();
  const exchange = await readExchange(request);
  if (exchange === null) {
    response.destroy();
    return;
  }
  const at = stage.world.clock.now();
  logRequest(stage.log, exchange, {host: host.name, at});
  const reply = await respond(host, {stage, response, exchange}).catch((error: unknown) => {
    // A disconnected client needs no response; any other error is a bug in the emulator.
    if (stage.closing.aborted || response.destroyed) return null;
    return write(response, brokenReply(error));
  });
  const duration = performance.now() - begun;
  stage.onRequest(describeExchange({exchange, reply, at, duration}));
}

interface Responding {
  readonly stage: Stage;
  readonly response: ServerResponse;
  readonly exchange: EmulatedRequest;
}

/** Returns the response that was written, or null if the connection gets none. */
async function respond(host: Host, responding: Responding): Promise<Reply | null> {
  const {stage, response, exchange} = responding;
  if (stage.latency > 0) await wait(stage.latency, undefined, {signal: stage.closing});
  const answer = async (): Promise<Reply> => {
    const reply = await host.answer(stage.world, exchange);
    stage.save();
    return reply;
  };
  const scripted = stage.script.take(exchange.path);
  if (scripted === null) return write(response, await answer());
  if ('by' in scripted) return write(response, await scripted.by(stage.world, exchange));
  return sendScripted(scripted, {stage, response, answer});
}

interface ScriptedExchange {
  readonly stage: Stage;
  readonly response: ServerResponse;
  readonly answer: () => Promise<Reply>;
}

async function sendScripted(
  scripted: ScriptedResponse,
  {response, stage, answer}: ScriptedExchange,
): Promise<Reply | null> {
  if ('delay' in scripted && scripted.delay !== undefined) {
    await wait(scripted.delay, undefined, {signal: stage.closing});
  }
  if ('until' in scripted) await scripted.until();
  if ('processed' in scripted && scripted.processed === true) await answer();
  if ('status' in scripted) return write(response, scriptedReply(scripted));
  if ('raw' in scripted) await writeRaw(response, scripted.raw(wholeReply(await answer())));
  else if ('destroy' in scripted) hangUp(response, scripted.destroy);
  else if (!('hang' in scripted)) return write(response, await answer());
  return null;
}

/** What a disk refuses is no bug, so that its message says enough. */
function brokenReply(error: unknown): WholeReply {
  const isSystemError = error instanceof Error && 'syscall' in error;
  const body = isSystemError
    ? `The local Kakao cannot save its state. ${error.message}`
    : inspect(error);
  return {status: 500, headers: {'content-type': 'text/plain;charset=UTF-8'}, body};
}

function scriptedReply(scripted: Extract<ScriptedResponse, {status: number}>): Reply {
  const {status, body = '', headers = {}} = scripted;
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return {
    status,
    headers: {'content-type': 'application/json;charset=UTF-8', ...headers},
    body: text,
  };
}

function wholeReply(reply: Reply): WholeReply {
  if ('open' in reply) throw new Error('a stream has no body to rewrite');
  return reply;
}

/** Each piece is a packet of its own, as far as the sender can say. */
async function writeRaw(
  {socket}: ServerResponse,
  pieces: readonly (string | Uint8Array)[],
): Promise<void> {
  for (const piece of pieces) {
    await new Promise((resolve) => socket?.write(piece, resolve));
    await wait(10);
  }
  socket?.end();
}

function hangUp(response: ServerResponse, how: 'before-response' | 'reset'): void {
  if (how === 'reset') response.socket?.resetAndDestroy();
  else response.socket?.destroy();
}

/** Writes a response and returns it. */
function write(response: ServerResponse, reply: Reply): Reply {
  if ('open' in reply) {
    reply.open(response);
    return reply;
  }
  const length = Buffer.byteLength(reply.body);
  response.writeHead(reply.status, {...reply.headers, 'content-length': length});
  response.end(reply.body);
  return reply;
}
