import assert from 'node:assert/strict';
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import type {WatchEvent} from '../../../src/app/background/watch-event.ts';
import {type Watch, watchCommand} from '../../../src/app/background/watch-loop.ts';
import {readListWithPictures} from '../../../src/app/memo/given-items.ts';
import type {CommandEnd} from '../../../src/app/ports/command-ports.ts';
import type {Ports} from '../../../src/app/ports/ports.ts';
import {succeeded} from '../../../src/domain/failure/result.ts';
import {memoPath} from '../../emulator/plain-http.ts';
import {given} from '../../support/contents.ts';
import {type Stand, withServices} from '../../support/services.ts';

const every = 30 * 60_000;

const address = (n: number): string => `https://news.example.com/${n}`;
const feedOf = (count: number): string =>
  Array.from({length: count}, (_, n) => `기사 ${n}\t${address(n)}\n`)
    .reverse()
    .join('');

interface Sending {
  readonly argv: readonly string[];
  readonly newOnly?: string;
  readonly maxMessages?: number;
  readonly textOfFailure?: Watch['textOfFailure'];
}

function watchOf(ports: Ports, {argv, textOfFailure = () => null, ...more}: Sending): Watch {
  const form = {title: '오늘의 뉴스', link: 'https://news.example.com', ...more};
  return {
    times: {every, window: null},
    argv,
    folder: '/',
    timeout: every,
    changeKey: null,
    contentOf: (text) => given(text).content,
    memoOf: async (text) => {
      if (text === '') return succeeded(null);
      const items = await readListWithPictures(ports, form, {text});
      return items.ok ? succeeded({content: items.value}) : items;
    },
    textOfFailure,
    stopsOnError: false,
  };
}

const ended = (text: string): CommandEnd => ({
  kind: 'ended',
  code: 0,
  signal: null,
  stdout: new TextEncoder().encode(text),
  stderr: '',
});

/** Watches on clocks that move only while it waits, until `isOver` says so before a run. */
async function watchUntil(
  stand: Stand,
  sending: Sending,
  {ports = stand.ports, isOver, ...change}: Partial<Ports> & {ports?: Ports; isOver(): boolean},
): Promise<readonly WatchEvent[]> {
  const events: WatchEvent[] = [];
  const stop = new AbortController();
  const own: Ports = {
    ...ports,
    // Fewer steps than the program asks for.
    wait: async () => stand.turn(every / 3),
    runCommand: async (command) => {
      if (!isOver()) return (change.runCommand ?? ports.runCommand)(command);
      stop.abort();
      return {kind: 'stopped'};
    },
  };
  const report = (event: WatchEvent): void => void events.push(event);
  await watchCommand(own, watchOf(own, sending), {report, signal: stop.signal});
  return events;
}

/** The addresses of all items in the room. */
function received({emulator}: Stand): readonly (string | undefined)[] {
  const items = emulator.memos.flatMap(({card}) =>
    card?.kind === 'list' ? card.contents : card?.kind === 'feed' ? [card.content] : [],
  );
  return items.map(({link}) => link.web_url);
}

test('each of 40 items in a feed that grows for a day is sent once, over a restart and a failure', async () => {
  await withServices(async (stand) => {
    const feed = join(stand.folder, 'feed.tsv');
    const sending = {argv: ['cat', feed], newOnly: 'news'};
    let run = 0;
    const dayUntil = (last: number) => () => {
      writeFileSync(feed, feedOf(Math.min(5 + run, 40)));
      // Kakao refuses the tenth memo for a while: it stays in the outbox.
      if (run === 10)
        stand.emulator.failNext(memoPath, {
          status: 429,
          body: {code: -10, msg: 'API limit has been exceeded.'},
        });
      run += 1;
      return run > last;
    };
    const morning = await watchUntil(stand, sending, {isOver: dayUntil(24)});
    const rest = await watchUntil(stand, sending, {ports: stand.open(), isOver: dayUntil(48)});
    const sent = received(stand);
    assert.deepEqual([...sent].sort(), Array.from({length: 40}, (_, n) => address(n)).sort());
    const skipped = [...morning, ...rest].filter(
      (event) => event.kind === 'accepted' && event.accepted.heldBack === 'nothing-new',
    );
    assert.equal(skipped.length, 48 - 36);
    assert.deepEqual(
      [...stand.ports.memos.all()].filter(({status}) => status !== 'sent'),
      [],
    );
  });
});

test('lines that cannot be read are a failed run with the line, and no item of them is sent', async () => {
  await withServices(async (stand) => {
    const outputs = [
      '기사 1\thttps://a.example/1\n기사 2\tnews.example.com\n',
      '기사 1\thttps://a.example/1',
    ];
    const textOfFailure: Watch['textOfFailure'] = ({problem}) => `실패: ${problem}`;
    const events = await watchUntil(
      stand,
      {argv: ['crawl'], newOnly: 'news', textOfFailure},
      {
        isOver: () => outputs.length === 0,
        runCommand: async () => ended(outputs.shift() ?? ''),
      },
    );
    const refused = events.find(({kind}) => kind === 'refused');
    assert.ok(refused?.kind === 'refused' && refused.failure.kind === 'template-refused');
    assert.deepEqual(refused.failure.findings, [{path: 'line 2.url', problem: {kind: 'address'}}]);
    assert.ok(events.some((event) => event.kind === 'command-failed'));
    assert.deepEqual(
      stand.emulator.memos.map(({text, card}) => [text, card?.kind]),
      [
        ['실패: not-items', undefined],
        ['기사 1', 'feed'],
      ],
    );
  });
});

test('too many new items are refused with their number, and are sent where more are allowed', async () => {
  await withServices(async (stand) => {
    const outputs = [feedOf(16), feedOf(3)];
    const runCommand = async () => ended(outputs.shift() ?? '');
    const isOver = (): boolean => outputs.length === 0;
    const sending = {argv: ['crawl'], newOnly: 'news'};
    const events = await watchUntil(stand, sending, {isOver, runCommand});
    const refused = events.find(({kind}) => kind === 'refused');
    assert.ok(refused?.kind === 'refused' && refused.failure.kind === 'many-messages');
    assert.deepEqual([refused.failure.count, refused.failure.limit], [6, 5]);
    assert.equal(
      events.some(({kind}) => kind === 'command-failed'),
      false,
    );
    outputs.push(feedOf(16));
    await watchUntil(stand, {...sending, maxMessages: 6}, {isOver, runCommand});
    assert.deepEqual(
      [...received(stand)].sort(),
      Array.from({length: 16}, (_, n) => address(n)).sort(),
    );
  });
});
