import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {FailedRun, WatchEvent} from '../../../src/app/background/watch-event.ts';
import {type Watch, watchCommand} from '../../../src/app/background/watch-loop.ts';
import type {CommandEnd, GivenCommand} from '../../../src/app/ports/command-ports.ts';
import type {Ports} from '../../../src/app/ports/ports.ts';
import {FailureError} from '../../../src/domain/failure/failure.ts';
import {given} from '../../support/contents.ts';
import {memoWith} from '../../support/database.ts';
import {type Stand, type StandOptions, withServices} from '../../support/services.ts';

const every = 10_000;
const look = 5000;
const day = 86_400_000;

const said = (text: string, change: object = {}): CommandEnd => ({
  kind: 'ended',
  code: 0,
  signal: null,
  stdout: new TextEncoder().encode(text),
  stderr: '',
  ...change,
});

interface Watching {
  readonly ports: Ports;
  readonly stand: Stand;
  /** The time at which the watch begins. */
  readonly start: number;
  readonly events: WatchEvent[];
  /** The duration of each wait. */
  readonly waits: number[];
  readonly commands: GivenCommand[];
  /** Sets the clock; waiting moves it too. */
  put(now: number): void;
  now(): number;
  abort(): void;
  /** Called during the next waits. */
  meanwhile: (() => void) | null;
  /** Called during the next commands. */
  whileRunning: (() => void) | null;
  /**
   * Watches until the command has ended once for each entry of `ends`; then the signal is aborted.
   */
  run(ends: readonly CommandEnd[], watch?: Partial<Watch>): Promise<FailedRun | null>;
  kinds(): string[];
}

/** A watch whose clock moves only while it waits. */
async function withWatch(
  callback: (watching: Watching) => Promise<void>,
  change: (ports: Ports) => Partial<Ports> = () => ({}),
  options: StandOptions = {},
): Promise<void> {
  await withServices(async (stand) => {
    const start = stand.ports.clock.now();
    let now = start;
    const stop = new AbortController();
    const watching: Watching = {
      stand,
      start,
      events: [],
      waits: [],
      commands: [],
      put: (time) => {
        now = time;
      },
      now: () => now,
      abort: () => stop.abort(),
      meanwhile: null,
      whileRunning: null,
      ports: {...stand.ports, ...change(stand.ports), clock: {now: () => now}},
      run: (ends, watch = {}) => {
        const left = [...ends];
        const ports: Ports = {
          ...watching.ports,
          wait: async (ms, signal) => {
            if (signal?.aborted) return;
            watching.waits.push(ms);
            now += ms;
            watching.meanwhile?.();
          },
          runCommand: async (command) => {
            watching.commands.push(command);
            watching.whileRunning?.();
            const end = left.shift() ?? {kind: 'stopped'};
            if (end.kind === 'stopped') stop.abort();
            return end;
          },
        };
        const report = (event: WatchEvent): void => void watching.events.push(event);
        return watchCommand(ports, {...usual, ...watch}, {report, signal: stop.signal});
      },
      kinds: () => watching.events.map(({kind}) => kind),
    };
    await callback(watching);
  }, options);
}

const usual: Watch = {
  times: {every, window: null},
  argv: ['date', '-u'],
  folder: '/tmp',
  timeout: 777,
  changeKey: null,
  contentOf: (text) => given(text).content,
  memoOf: null,
  textOfFailure: () => null,
  stopsOnError: false,
};

const texts = ({stand}: Watching) => stand.emulator.memos.map(({text}) => text);

test('the command runs immediately and at each interval, and its output is sent', async () => {
  await withWatch(async (watching) => {
    const {start, events} = watching;
    assert.equal(await watching.run([said('하나'), said('둘')]), null);
    assert.deepEqual(texts(watching), ['하나', '둘']);
    assert.deepEqual(watching.kinds(), [
      ...['started', 'accepted', 'memo'],
      ...['waiting', 'started', 'accepted', 'memo'],
      ...['waiting', 'started'],
    ]);
    const outcomes = events.flatMap((event) => (event.kind === 'memo' ? [event.memo.status] : []));
    assert.deepEqual(outcomes, ['sent', 'sent']);
    const times = events.flatMap((event) => {
      if (event.kind === 'waiting') return [event.until];
      return event.kind === 'started' ? [event.at] : [];
    });
    const [first, second] = [start + every, start + 2 * every];
    assert.deepEqual(times, [start, first, first, second, second]);
    assert.deepEqual(watching.waits, Array(4).fill(look));
  });
});

test('the command is run as given, and its memo has the requested settings', async () => {
  await withWatch(async (watching) => {
    const link = {url: 'https://example.com/', buttonTitle: '열기'};
    const contentOf = (text: string) => given(text, {link}).content;
    await watching.run([said('하나')], {contentOf});
    const [command] = watching.commands;
    assert.deepEqual(
      [command?.argv, command?.folder, command?.timeout],
      [['date', '-u'], '/tmp', 777],
    );
    const [sent] = watching.ports.memos.all();
    assert.deepEqual(sent?.content, {kind: 'text', text: '하나', link});
  });
});

test('outside its hours it waits for them, and reports until when', async () => {
  await withWatch(async (watching) => {
    const date = new Date(watching.start);
    const minute = date.getHours() * 60 + date.getMinutes();
    const from = (minute + 120) % 1440;
    const window = {from, to: (from + 30) % 1440};
    await watching.run([], {times: {every, window}});
    const [waiting, started] = watching.events;
    assert.ok(waiting?.kind === 'waiting' && started?.kind === 'started');
    assert.ok(waiting.until > watching.start + 90 * 60_000);
    assert.equal(started.at, waiting.until);
  });
});

for (const [name, back, waits] of [
  ['as far as one look', look, [look, look, look, look]],
  ['farther', look + 1, [look]],
] as const) {
  test(`a clock that is set back ${name} does not make a wait longer than planned`, async () => {
    await withWatch(async (watching) => {
      let isBack = false;
      watching.meanwhile = () => {
        if (!isBack) watching.put(watching.start - back);
        isBack = true;
      };
      await watching.run([said(' ')]);
      assert.deepEqual(watching.waits, waits);
    });
  });
}

test('a run does not start a millisecond early', async () => {
  await withWatch(async (watching) => {
    watching.meanwhile = () => {
      watching.put(watching.start + every - 1);
      watching.meanwhile = null;
    };
    await watching.run([said(' ')]);
    assert.deepEqual(watching.waits, [look, 1]);
  });
});

test('after a stop request during a wait no further run starts', async () => {
  await withWatch(async (watching) => {
    watching.meanwhile = watching.abort;
    assert.equal(await watching.run([said(' '), said(' ')]), null);
    assert.equal(watching.commands.length, 1);
    assert.deepEqual(watching.waits, [look]);
  });
});

test('after the clock was set back the next run is one interval later', async () => {
  await withWatch(async (watching) => {
    const back = watching.start - 3_600_000;
    let isBack = false;
    watching.meanwhile = () => {
      if (!isBack) watching.put(back);
      isBack = true;
    };
    await watching.run([said(' '), said(' ')]);
    const started = watching.events.flatMap((event) =>
      event.kind === 'started' ? [event.at] : [],
    );
    assert.deepEqual(started, [watching.start, back, back + every]);
  });
});

test('a run that takes longer than an interval skips the times that passed', async () => {
  await withWatch(async (watching) => {
    watching.whileRunning = () => {
      watching.put(watching.start + 2.5 * every);
      watching.whileRunning = null;
    };
    await watching.run([said(' ')]);
    const third = watching.start + 3 * every;
    const [, waiting, started] = watching.events.filter(({kind}) => kind !== 'empty');
    assert.deepEqual(waiting, {kind: 'waiting', until: third});
    assert.deepEqual(started, {kind: 'started', at: third});
  });
});

test('between two runs a memo in the outbox is sent when it is due, and the outbox is not read before', async () => {
  let sweeps = 0;
  await withWatch(
    async (watching) => {
      const {ports, start} = watching;
      const nextAttemptAt = start + 2 * look;
      ports.memos.add(memoWith({id: 'a', text: '기다림', nextAttemptAt}), null);
      const seen: [number, number, number][] = [];
      watching.meanwhile = () => {
        seen.push([watching.now() - start, texts(watching).length, sweeps]);
      };
      await watching.run([said(' ')], {times: {every: 3 * look, window: null}});
      assert.deepEqual(seen, [
        [look, 0, 1],
        [2 * look, 0, 1],
        [3 * look, 1, 2],
      ]);
    },
    ({locks}) => ({
      locks: {
        ...locks,
        sweep: () => {
          sweeps += 1;
          locks.sweep();
        },
      },
    }),
  );
});

test('between two runs nothing is sent during a sending pause, and after the clock moved back all waiting memos are sent', async () => {
  await withWatch(async (watching) => {
    const {ports, start} = watching;
    const add = (id: string, nextAttemptAt: number) =>
      ports.memos.add(memoWith({id, text: id, nextAttemptAt}), null);
    ports.memos.savePause({until: start + 2 * look, cause: {kind: 'memo-empty'}});
    add('a', start);
    add('b', start + day);
    const seen: string[][] = [];
    watching.meanwhile = () => {
      seen.push([...texts(watching)]);
    };
    await watching.run([said(' ')], {times: {every: 4 * look, window: null}});
    // The extra wait is the pause between two memos.
    assert.deepEqual(seen, [[], [], ['a'], ['a', 'b'], ['a', 'b']]);
  });
});

test('expired memos are deleted at the start and once a day, and reported', async () => {
  await withWatch(async (watching) => {
    const {ports, start, events} = watching;
    await ports.preferences.save({'history.keep': '30d'});
    const write = (id: string, createdAt: number) =>
      ports.memos.add(memoWith({id, status: 'sent', createdAt}), null);
    write('old', start - 40 * day);
    watching.whileRunning = () => write(`old ${watching.now()}`, start - 40 * day);
    const every = day / 2 + look;
    await watching.run([said(' '), said(' ')], {times: {every, window: null}});
    const reported = events.filter(({kind}) => kind === 'pruned');
    assert.deepEqual(reported, [
      {kind: 'pruned', pruned: {count: 1, keep: '30d'}},
      {kind: 'pruned', pruned: {count: 2, keep: '30d'}},
    ]);
  });
});

test('the output to stderr is reported without blank lines', async () => {
  await withWatch(async (watching) => {
    await watching.run([said('하나', {stderr: '까닭\n'}), said(' ', {stderr: ' \n'})]);
    const reported = watching.events.filter(({kind}) => kind === 'stderr');
    assert.deepEqual(reported, [{kind: 'stderr', text: '까닭\n'}]);
  });
});

test('an empty output sends nothing and is reported', async () => {
  await withWatch(async (watching) => {
    await watching.run([said(' \n')]);
    assert.deepEqual(watching.kinds().slice(0, 3), ['started', 'empty', 'waiting']);
    assert.deepEqual([...watching.ports.memos.all()], []);
  });
});

const failures: readonly (readonly [string, CommandEnd, FailedRun])[] = [
  [
    'an exit code',
    said('반쪽', {code: 3, stderr: 'why'}),
    {problem: 'exit-code', detail: '3 why', code: 3, stdout: '반쪽', stderr: 'why'},
  ],
  [
    'a signal',
    said('반쪽', {code: null, signal: 'SIGKILL'}),
    {problem: 'killed', detail: 'SIGKILL', code: null, stdout: '반쪽', stderr: ''},
  ],
  [
    'an output that is not text',
    {kind: 'ended', code: 0, signal: null, stdout: Uint8Array.of(0xff), stderr: ''},
    {problem: 'not-text', detail: '', code: 0, stdout: '', stderr: ''},
  ],
  [
    'a command that takes too long',
    {kind: 'timed-out'},
    {problem: 'timed-out', detail: '', code: null, stdout: '', stderr: ''},
  ],
  [
    'a missing command',
    {kind: 'not-started', detail: 'ENOENT'},
    {problem: 'not-started', detail: 'ENOENT', code: null, stdout: '', stderr: ''},
  ],
];

for (const [name, end, run] of failures) {
  test(`${name} is reported, can be sent as a memo, and can end the watch`, async () => {
    await withWatch(async (watching) => {
      const asked: FailedRun[] = [];
      const textOfFailure = (failed: FailedRun): string => {
        asked.push(failed);
        return '실패';
      };
      const ended = await watching.run([end, said('다음')], {textOfFailure, stopsOnError: true});
      assert.deepEqual(ended, run);
      assert.deepEqual(asked, [run]);
      const reported = watching.events.filter(({kind}) => kind === 'command-failed');
      assert.deepEqual(reported, [{kind: 'command-failed', run}]);
      assert.deepEqual(texts(watching), ['실패']);
    });
  });
}

test('by default a failed run sends nothing and does not end the watch', async () => {
  await withWatch(async (watching) => {
    assert.equal(await watching.run([said('반쪽', {code: 1}), said('다음')]), null);
    assert.deepEqual(texts(watching), ['다음']);
  });
});

test('a run that the user interrupted is not a failure, and nothing follows it', async () => {
  await withWatch(async (watching) => {
    assert.equal(await watching.run([{kind: 'stopped'}], {stopsOnError: true}), null);
    assert.deepEqual(watching.kinds(), ['started']);
  });
});

test('with a change key, an output equal to the last one is not sent', async () => {
  await withWatch(async (watching) => {
    await watching.run([said('하나'), said('하나'), said('둘')], {changeKey: '열쇠'});
    assert.deepEqual(texts(watching), ['하나', '둘']);
    const held = watching.events.flatMap((event) =>
      event.kind === 'accepted' ? [event.accepted.heldBack] : [],
    );
    assert.deepEqual(held, [null, 'unchanged', null]);
  });
  await withWatch(async (watching) => {
    await watching.run([said('하나'), said('하나')]);
    assert.deepEqual(texts(watching), ['하나', '하나']);
  });
});

test('what is removed from an output is reported when the output is accepted', async () => {
  await withWatch(async (watching) => {
    const hidden = '계\u200b좌\x1b[31m';
    await watching.run([said(hidden), said(hidden), said('계좌번호')], {changeKey: 'k'});
    assert.deepEqual(texts(watching), ['계좌', '계좌번호']);
    const cleaned = watching.events.filter(({kind}) => kind === 'cleaned');
    assert.deepEqual(cleaned, [{kind: 'cleaned', removed: 2}]);
  });
});

test('a rejected text is reported, and the watch continues', async () => {
  await withWatch(async (watching) => {
    await watching.run([said('x'.repeat(100_001)), said('둘')]);
    const [, refused] = watching.events;
    assert.ok(refused?.kind === 'refused' && refused.failure.kind === 'memo-too-large');
    assert.deepEqual(texts(watching), ['둘']);
  });
});

test('the reason why nothing is sent is reported for accepted memos, not for held ones', async () => {
  const loggedOut = {loggedIn: false};
  await withWatch(
    async (watching) => {
      await watching.run([said('하나'), said('하나')], {changeKey: '열쇠'});
      assert.deepEqual(watching.kinds(), [
        ...['started', 'accepted', 'resting'],
        ...['waiting', 'started', 'accepted'],
        ...['waiting', 'started'],
      ]);
      const resting = watching.events.find(({kind}) => kind === 'resting');
      assert.deepEqual(resting, {kind: 'resting', failure: {kind: 'logged-out', cause: null}});
      assert.equal(watching.ports.memos.counts().queued, 1);
    },
    () => ({}),
    loggedOut,
  );
});

test('a login that cannot be refreshed is reported, and the command still runs', async () => {
  await withWatch(async (watching) => {
    watching.put(watching.start + 20 * day);
    watching.stand.emulator.failNext('/oauth/token', {status: 500, body: ''});
    await watching.run([said(' ')]);
    const [, login] = watching.events;
    assert.ok(login?.kind === 'login' && login.failure.kind === 'not-kakao');
    assert.equal(watching.commands.length, 2);
  });
});

test('a full disk is reported and does not end the watch', async () => {
  const full = {kind: 'storage', problem: 'full', path: 'state.db', detail: ''} as const;
  let isFull = true;
  await withWatch(
    async (watching) => {
      watching.meanwhile = () => {
        isFull = false;
      };
      await watching.run([said('하나'), said('둘')]);
      assert.deepEqual(watching.events[1], {kind: 'refused', failure: full});
      assert.deepEqual(texts(watching), ['둘']);
    },
    ({memos}) => ({
      memos: {
        ...memos,
        add: (...asked) => {
          if (isFull) throw new FailureError(full);
          return memos.add(...asked);
        },
      },
    }),
  );
  await withWatch(
    async (watching) => {
      await watching.run([said('하나')]);
      assert.ok(watching.events.some(({kind}) => kind === 'refused'));
      assert.equal(watching.commands.length, 2);
    },
    ({memos}) => ({
      memos: {
        ...memos,
        nextQueued: () => {
          throw new FailureError(full);
        },
      },
    }),
  );
});
