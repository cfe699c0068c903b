import type {Socket} from 'node:net';
import type {TestContext} from 'node:test';
import {drainOutbox} from '../../src/app/memo/drain-outbox.ts';
import type {Ports} from '../../src/app/ports/ports.ts';
import type {GivenContent} from '../../src/domain/memo/kinds/kinds.ts';
import type {MemoStatus} from '../../src/domain/memo/memo.ts';
import {createKakaoApi} from '../../src/kakao/api/kakao-api.ts';
import {createHttp} from '../../src/kakao/http/http.ts';
import {answerText, startRawServer} from '../kakao/raw-server.ts';
import {accept} from '../support/accept.ts';
import {given} from '../support/contents.ts';
import {withServices} from '../support/services.ts';

const link = {web_url: 'https://example.com'};
const item = {title: '자름', link};

/** What is sent. */
const contents = {
  text: {kind: 'text', text: '자름'},
  card: {kind: 'feed', messages: [{content: item}]},
  list: {
    kind: 'list',
    messages: [{header_title: '자름', header_link: link, contents: [item, item]}],
  },
} as const satisfies Readonly<Record<string, GivenContent>>;

/**
 * The position at which a connection is cut: after this many bytes of the request, or of the answer
 * to the complete request.
 */
export interface Cut {
  readonly side: 'request' | 'answer';
  readonly bytes: number;
  readonly ending: 'FIN' | 'RST';
  readonly content: keyof typeof contents;
}

/** The result of one cut, at the server and on disk. */
export interface CutResult {
  readonly cut: Cut;
  /** Undefined if the memo no longer exists. */
  readonly status: MemoStatus | undefined;
  /** The number of complete requests that the server had received after the cut. */
  readonly processed: number;
  /** The same number, and the state, after another drain without cuts. */
  readonly processedInTheEnd: number;
  readonly endStatus: MemoStatus | undefined;
}

const answer = answerText(200, '{"result_code":0}');

/**
 * Drains one memo through each cut and then again over an intact connection, with real HTTP, SQLite
 * and login.
 */
export async function sweepBytes(t: TestContext): Promise<CutResult[]> {
  const results: CutResult[] = [];
  const server = await startCuttingServer(t, answer);
  await withServices(async (stand) => {
    const http = createHttp({env: {}, version: '0.0.0'});
    const api = createKakaoApi({origin: server.origin, http});
    const ports = {...stand.ports, api, wait: () => Promise.resolve()};
    await accept(ports, given('재기'));
    await drain(ports);
    for (const cut of cutsOf(server.requestLength())) {
      results.push(await tryCut(ports, server, cut));
    }
  });
  return results;
}

function drain(ports: Ports) {
  return drainOutbox(ports, {onChange: () => {}});
}

/**
 * Every byte of both directions for a text, and of the answer for a card and a list. The first cut
 * of the answer sends nothing of it, the last one all of it.
 */
function cutsOf(requestLength: number): Cut[] {
  const upTo = (length: number, cut: Omit<Cut, 'bytes'>) =>
    Array.from({length: length + 1}, (_, bytes): Cut => ({...cut, bytes}));
  const ofText = (['FIN', 'RST'] as const).flatMap((ending) => [
    ...upTo(requestLength, {side: 'request', ending, content: 'text'}),
    ...upTo(answer.length, {side: 'answer', ending, content: 'text'}),
  ]);
  const ofCards = (['card', 'list'] as const).flatMap((content) =>
    upTo(answer.length, {side: 'answer', ending: 'FIN', content}),
  );
  return [...ofText, ...ofCards];
}

async function tryCut(ports: Ports, server: CuttingServer, cut: Cut): Promise<CutResult> {
  const accepted = await accept(ports, {content: contents[cut.content]});
  if (!accepted.ok) throw new Error('the memo was not accepted');
  const {id} = accepted.value;
  const status = (): MemoStatus | undefined => ports.memos.find(id)?.status;
  server.cutNext(cut);
  await drain(ports);
  const result = {cut, status: status(), processed: server.processed()};
  server.cutNext(null);
  ports.memos.releaseWaiting();
  await drain(ports);
  return {...result, processedInTheEnd: server.processed(), endStatus: status()};
}

/** A server that cuts the next connection. */
export interface CuttingServer {
  readonly origin: string;
  /** The length of the first request in bytes, which determines the cuts. */
  requestLength(): number;
  /** Null: answer as Kakao does. A cut resets the count of `processed`. */
  cutNext(cut: Omit<Cut, 'content'> | null): void;
  processed(): number;
}

export async function startCuttingServer(t: TestContext, answer: string): Promise<CuttingServer> {
  let cut: Omit<Cut, 'content'> | null = null;
  let processed = 0;
  let requestLength = 0;
  const finish = (socket: Socket): void => {
    processed += 1;
    const now = cut;
    if (now === null) socket.write(answer);
    else if (now.side === 'request') end(socket, now);
    else socket.write(answer.slice(0, now.bytes), () => end(socket, now));
  };
  const server = await startRawServer(t, {
    paused: true,
    serve: (socket) => {
      const limit = cut?.side === 'request' ? cut.bytes : Number.POSITIVE_INFINITY;
      if (limit === 0 && cut !== null) return end(socket, cut);
      let read = '';
      socket.on('readable', () => {
        // Reads byte by byte, so that this server never receives anything after the cut.
        while (read.length < limit) {
          const chunk = socket.read(1);
          if (chunk === null) return;
          read += chunk.toString('latin1');
          if (isWhole(read)) {
            requestLength ||= read.length;
            return finish(socket);
          }
        }
        if (cut !== null) end(socket, cut);
      });
    },
  });
  return {
    origin: server.origin,
    requestLength: () => requestLength,
    cutNext: (next) => {
      if (next !== null) processed = 0;
      cut = next;
    },
    processed: () => processed,
  };
}

function end(socket: Socket, {ending}: Pick<Cut, 'ending'>): void {
  if (ending === 'FIN') socket.end();
  else socket.resetAndDestroy();
}

/** Whether the request has its head and a body of the length in Content-Length. */
function isWhole(text: string): boolean {
  const head = text.indexOf('\r\n\r\n');
  if (head < 0) return false;
  const length = /content-length: *(\d+)/i.exec(text)?.[1] ?? '0';
  return text.length >= head + 4 + Number(length);
}
