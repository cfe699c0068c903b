import assert from 'node:assert/strict';
import {join} from 'node:path';
import {DatabaseSync} from 'node:sqlite';
import {test} from 'node:test';
import type {Ports} from '../../../src/app/ports/ports.ts';
import type {NoteRules, Receipt} from '../../../src/app/programs/program-notes.ts';
import {receiveNote} from '../../../src/app/programs/receive-note.ts';
import {nextReleaseAt, releaseGathered} from '../../../src/app/programs/release-gathered.ts';
import {senderQuota, startOfNextKoreanDay} from '../../../src/domain/memo/daily-quota.ts';
import {cardsOf} from '../../../src/domain/memo/kinds/kinds.ts';
import type {Memo} from '../../../src/domain/memo/memo.ts';
import type {FoundNote} from '../../../src/domain/program-note/received-note.ts';
import {valueIn} from '../../support/assert-failure.ts';
import {minute, noteWith, serveRules} from '../../support/program-notes.ts';
import {withServices} from '../../support/services.ts';

/** 20 November 2026, noon in Korea. */
const noon = Date.UTC(2026, 10, 20, 3);

interface Programs {
  /** Moves the clock to a time after noon (ms); unless offline, what is queued has been sent then. */
  at(ms: number): void;
  give(note: FoundNote | string, rules?: NoteRules): Receipt;
  release(rules?: NoteRules): Memo | null;
  /** Other processes on the same folder, with the same clock. */
  other(): Programs;
  memos(): readonly Memo[];
  readonly ports: Ports;
}

async function withPrograms(
  use: (programs: Programs) => void,
  {isOffline = false} = {},
): Promise<void> {
  await withServices(
    ({ports, open}) => {
      let now = noon;
      const clock = {now: () => now};
      const programsOn = (own: Ports): Programs => ({
        at: (ms) => {
          now = noon + ms;
          if (!isOffline) sendQueued(own, now);
        },
        give: (note, rules = serveRules) => valueIn(receiveNote(own, rules, noteWith(note))),
        release: (rules = serveRules) => valueIn(releaseGathered(own, rules)),
        other: () => programsOn({...open(), clock}),
        memos: () => [...own.memos.all()],
        ports: own,
      });
      use(programsOn({...ports, clock}));
    },
    {loggedIn: false},
  );
}

function sendQueued({places}: Ports, now: number): void {
  using database = new DatabaseSync(join(places.dataFolder, 'state.db'));
  database.prepare("UPDATE memo SET status = 'sent', sent_at = ? WHERE status = 'queued'").run(now);
}

function titlesOf({content}: Memo): readonly (string | null)[] {
  return cardsOf(content).flatMap(({items}) => items.map(({title}) => title));
}

test('the first note goes at once; what follows within the window is one list', async () => {
  await withPrograms(({at, give, release, memos}) => {
    assert.equal(give('one').kind, 'queued');
    at(minute);
    const due = noon + 5 * minute;
    for (const text of ['two', 'three', 'four', 'five', 'six']) {
      assert.deepEqual(give(text), {kind: 'gathered', releaseAt: due});
    }
    at(5 * minute - 1);
    assert.equal(release(), null);
    at(5 * minute);
    const list = release();
    assert.ok(list?.content.kind === 'list');
    assert.equal(cardsOf(list.content)[0]?.header, '5 notes, 2 more');
    assert.deepEqual(titlesOf(list), ['two', 'three', 'four']);
    assert.equal(list.text, 'two\n\nthree\n\nfour\n\nfive\n\nsix');
    assert.equal(list.parts.length, 1);
    assert.equal(release(), null);
    assert.deepEqual(
      memos().map(({text, status}) => [text.split('\n')[0], status]),
      [
        ['one', 'sent'],
        ['two', 'queued'],
      ],
    );
  });
});

test('a list opens the window too: there is at most one in its time', async () => {
  await withPrograms(({at, give, release}) => {
    give('one');
    give('two');
    give('three');
    at(5 * minute);
    assert.notEqual(release(), null);
    assert.deepEqual(give('four'), {kind: 'gathered', releaseAt: noon + 10 * minute});
    assert.deepEqual(give('five'), {kind: 'gathered', releaseAt: noon + 10 * minute});
    at(10 * minute - 1);
    assert.equal(release(), null);
    at(10 * minute);
    assert.deepEqual(titlesOf(release() as Memo), ['four', 'five']);
    at(15 * minute);
    assert.equal(give('six').kind, 'queued');
  });
});

test('one note that waited goes as itself, with its link and buttons', async () => {
  await withPrograms(({at, give, release}) => {
    give('one');
    const button = {title: 'Log', url: 'https://example.com/log'};
    give({title: 'Backup', text: 'failed', link: 'https://example.com/a', buttons: [button]});
    at(5 * minute);
    const memo = release();
    assert.ok(memo?.content.kind === 'text');
    assert.equal(memo.text, 'Backup\nfailed');
    assert.equal(memo.content.link.url, 'https://example.com/a');
    assert.deepEqual(memo.content.frame?.['buttons'], [
      {title: 'Log', link: {web_url: button.url, mobile_web_url: button.url}},
    ]);
  });
});

test('the history keeps the addresses of a list, each item opens its own', async () => {
  await withPrograms(({at, give, release}) => {
    give('one');
    give({text: 'two', link: 'https://example.com/2'});
    give('three');
    at(5 * minute);
    const memo = release() as Memo;
    assert.equal(memo.text, 'two\nhttps://example.com/2\n\nthree');
    const urls = cardsOf(memo.content)[0]?.items.map(({link}) => link.url);
    assert.deepEqual(urls, ['https://example.com/2', 'https://developers.kakao.com']);
  });
});

test('a quiet note waits for the next list, and never goes at once', async () => {
  await withPrograms(({at, give, release}) => {
    assert.deepEqual(give({text: 'q', level: 'quiet'}), {
      kind: 'gathered',
      releaseAt: noon + 5 * minute,
    });
    at(minute);
    assert.equal(give('loud').kind, 'queued', 'it does not wait for a quiet one');
    assert.equal(give('after').kind, 'gathered');
    at(5 * minute);
    assert.deepEqual(titlesOf(release() as Memo), ['q', 'after']);
    const quiet = {...serveRules, level: 'quiet'} as const;
    at(60 * minute);
    assert.equal(give('by default', quiet).kind, 'gathered');
  });
});

test('a note that rings always goes at once, and rings', async () => {
  await withPrograms(({give, memos, ports}) => {
    give('one');
    give('two');
    assert.equal(give({text: 'fire', level: 'ring'}).kind, 'queued');
    assert.deepEqual(
      memos().map(({text}) => text),
      ['one', 'fire'],
    );
    assert.equal([...ports.reminders.list()].length, 1);
  });
});

test('over the messages of a day nothing is sent: the rest waits for the next Korean day', async () => {
  const hook = {...serveRules, program: 'hook'} as const;
  await withPrograms(
    ({at, give, release, memos, ports}) => {
      for (let index = 0; index < senderQuota; index += 1) {
        assert.equal(give({text: `n${index}`, level: 'ring'}, hook).kind, 'queued');
      }
      const nextDay = startOfNextKoreanDay(noon);
      assert.deepEqual(give({text: 'over', level: 'ring'}), {kind: 'gathered', releaseAt: nextDay});
      assert.deepEqual(give('too'), {kind: 'gathered', releaseAt: nextDay});
      at(nextDay - noon - 1);
      assert.equal(release(), null);
      // What still waits in the outbox counts for the next day too.
      at(nextDay - noon);
      assert.equal(release(), null);
      assert.equal(nextReleaseAt(ports, serveRules), startOfNextKoreanDay(nextDay));
      for (const memo of memos()) ports.memos.remove(memo.id, ['queued']);
      at(nextDay - noon + 24 * 60 * minute);
      assert.deepEqual(titlesOf(release() as Memo), ['over', 'too']);
    },
    {isOffline: true},
  );
});

test('a note of more messages than are left waits; a shorter one still goes', async () => {
  await withPrograms(({give}) => {
    for (let index = 0; index < senderQuota - 2; index += 1) give({text: 'n', level: 'ring'});
    const long = Array.from({length: 60}, (_, index) => `word ${index} `).join('');
    assert.equal(give({text: long, level: 'ring'}).kind, 'gathered');
    assert.equal(give({text: 'short', level: 'ring'}).kind, 'queued');
  });
});

test('a long note is a card of its beginning, and the history keeps all of it', async () => {
  await withPrograms(({give, memos}) => {
    const text = `Report\n${'all lines are here. '.repeat(1000)}the end`;
    give({text, link: 'https://example.com/report'});
    const [memo] = memos();
    assert.equal(memo?.content.kind, 'feed');
    assert.equal(memo?.parts.length, 1);
    assert.equal(memo?.text, `${text}\nhttps://example.com/report`);
    assert.match(memo?.parts[0]?.text ?? '', /^Report\nall lines are here\. [\s\S]{150,200}…$/);
  });
});

test('what one memo cannot hold goes with the next list', async () => {
  await withPrograms(({at, give, release, ports}) => {
    give('one');
    for (const name of ['a', 'b', 'c']) give({title: name, text: 'x'.repeat(40_000)});
    at(5 * minute);
    assert.deepEqual(titlesOf(release() as Memo), ['a', 'b']);
    assert.equal(nextReleaseAt(ports, serveRules), noon + 10 * minute);
    at(10 * minute);
    const last = release() as Memo;
    assert.equal(last.text.slice(0, 3), 'c\nx');
    assert.equal(nextReleaseAt(ports, serveRules), null);
  });
});

test('processes share the window, the list and the order', async () => {
  await withPrograms((one) => {
    const two = one.other();
    assert.equal(one.give('a').kind, 'queued');
    assert.equal(two.give('b').kind, 'gathered');
    one.give('c');
    one.at(5 * minute);
    assert.deepEqual(titlesOf(two.release() as Memo), ['b', 'c']);
    assert.equal(one.release(), null);
  });
});

test('a process that waited for the lock sees what another one gave meanwhile', async () => {
  await withPrograms(({at, ports, other}) => {
    const rival = other();
    const change: Ports['programNotes']['change'] = (program, decide) => {
      at(1000);
      assert.equal(rival.give('first').kind, 'queued');
      return ports.programNotes.change(program, decide);
    };
    const late = {...ports, programNotes: {...ports.programNotes, change}};
    assert.deepEqual(valueIn(receiveNote(late, serveRules, noteWith('second'))), {
      kind: 'gathered',
      releaseAt: noon + 1000 + 5 * minute,
    });
  });
});

test('the programs do not wait for each other', async () => {
  await withPrograms(({give}) => {
    give('one');
    assert.equal(give('two', {...serveRules, program: 'hook'}).kind, 'queued');
  });
});

test('a clock that is set back makes no note wait for longer than a day', async () => {
  await withPrograms(({at, give, release}) => {
    at(10 * 24 * 60 * minute);
    give('one');
    give('two');
    at(0);
    assert.deepEqual(titlesOf(release() as Memo), []);
    // The window is that of the list, not that of the memo ahead of the clock.
    assert.equal(give('three').kind, 'gathered');
    at(5 * minute);
    assert.notEqual(release(), null);
    at(20 * minute);
    assert.equal(give('four').kind, 'queued');
    assert.equal(give('five').kind, 'gathered');
  });
});

test('a note for later is a schedule of one time', async () => {
  await withPrograms(({give, ports}) => {
    const at = noon + 60 * minute;
    const receipt = give({text: 'later', link: 'https://example.com', deliverAt: at});
    assert.ok(receipt.kind === 'scheduled');
    const schedule = ports.schedules.find(receipt.scheduleId);
    assert.deepEqual(schedule?.rule, {kind: 'once', at});
    assert.deepEqual(schedule?.link, {url: 'https://example.com'});
    const past = receiveNote(ports, serveRules, noteWith({text: 'late', deliverAt: noon - 1}));
    assert.ok(!past.ok && past.failure.kind === 'schedule-refused');
  });
});

test('too many that wait are refused, and what was taken stays', async () => {
  await withPrograms(({give, ports}) => {
    give('one');
    using database = new DatabaseSync(join(ports.places.dataFolder, 'state.db'));
    database.exec(`INSERT INTO gathered_note
        (source, received_at, release_at, level, headline, text, buttons)
      WITH RECURSIVE one(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM one WHERE n < 5000)
      SELECT 'serve', ${noon}, ${noon + 5 * minute}, 'normal', 'n', 'n', '[]' FROM one`);
    assert.deepEqual(give('more'), {kind: 'full', until: noon + 5 * minute});
    assert.equal(give({text: 'fire', level: 'ring'}).kind, 'queued');
  });
});

test('while a memo cannot be sent, all that follows becomes one list', async () => {
  await withPrograms(
    ({at, give, release, memos, ports}) => {
      assert.equal(give('one').kind, 'queued');
      for (let minutes = 1; minutes <= 60; minutes += 1) {
        at(minutes * minute);
        assert.equal(give(`m${minutes}`).kind, 'gathered');
        assert.equal(release(), null);
      }
      assert.deepEqual(
        [...memos()].map(({text}) => text),
        ['one'],
      );
      assert.equal(give({text: 'fire', level: 'ring'}).kind, 'queued');
      sendQueued(ports, noon + 60 * minute);
      at(70 * minute);
      assert.equal(cardsOf(release()?.content ?? assert.fail())[0]?.header, '60 notes, 57 more');
      assert.equal(memos().length, 3);
    },
    {isOffline: true},
  );
});

test('a memo that is tried again later holds the list back until then', async () => {
  await withPrograms(
    ({at, give, release, ports}) => {
      give('one');
      using database = new DatabaseSync(join(ports.places.dataFolder, 'state.db'));
      database.exec(`UPDATE memo SET next_attempt_at = ${noon + 30 * minute}`);
      assert.equal(give('two').kind, 'gathered');
      at(5 * minute);
      assert.equal(release(), null);
      assert.equal(nextReleaseAt(ports, serveRules), noon + 30 * minute);
      assert.deepEqual(give('three'), {kind: 'gathered', releaseAt: noon + 30 * minute});
    },
    {isOffline: true},
  );
});
