import type {ServerResponse} from 'node:http';
import type {RegisteredApp} from '../registered-app.ts';
import {memoMarkup} from './memo-markup.ts';
import type {Room} from './room.ts';
import {ofRoom} from './room-owner.ts';

const responseHeaders = {
  'content-type': 'text/event-stream;charset=UTF-8',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
};

/** GET /room/events: server-sent events, one for each memo after the last one on the page. */
export const roomEventsEndpoint = ofRoom(({room}, {app}, {headers, query}) => {
  const lastEventId = headers['last-event-id'];
  const last = typeof lastEventId === 'string' ? lastEventId : (query.get('after') ?? '0');
  return {open: (response) => stream({app, room}, response, memoNumber(last))};
});

// A memo's number is its position in the room, from 1.
function memoNumber(text: string): number {
  return /^\d{1,9}$/.test(text) ? Number(text) : 0;
}

function stream(
  {app, room}: {app: RegisteredApp; room: Room},
  response: ServerResponse,
  after: number,
): void {
  let last = after;
  const sendNew = (): void => {
    while (last < room.memos.length) {
      const markup = memoMarkup(room.memos, last, app);
      last += 1;
      response.write(`id: ${last}\nevent: memo\ndata: ${JSON.stringify(markup)}\n\n`);
    }
  };
  response.writeHead(200, responseHeaders);
  response.write(`retry: 500\nevent: hello\ndata: ${room.instance}\n\n`);
  sendNew();
  response.on('close', room.watch(sendNew));
}
