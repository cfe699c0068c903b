import assert from 'node:assert/strict';
import {test} from 'node:test';
import {jsonOf} from '../../support/cli-result.ts';
import {openStage} from '../../support/kakao-stage.ts';

test('send --new-only sends the items that are new, and ends with 0 if none is', async () => {
  await using stage = await openStage({loggedIn: true});
  const send = async (...items: string[]) => {
    const args = ['send', '--json', '--list', '뉴스', '--new-only', 'news', ...items];
    const result = await stage.command(args);
    return {...jsonOf(result), code: result.code, stderr: result.stderr};
  };
  const [a, b, c] = ['a', 'b', 'c'].map((name) => `${name}\thttps://news.example.com/${name}`);
  const first = await send(a ?? '', b ?? '', a ?? '');
  assert.deepEqual([first.code, first.status, first.parts.length], [0, 'sent', 1]);
  const again = await send(b ?? '', a ?? '');
  assert.deepEqual(
    [again.code, again.ok, again.status, again.heldBack, again.id],
    [0, true, 'skipped', 'nothing-new', null],
  );
  assert.equal((await send(c ?? '', a ?? '')).status, 'sent');
  const titles = stage.emulator.memos.map(({card}) =>
    card?.kind === 'list' ? card.contents.map(({title}) => title) : card?.kind,
  );
  assert.deepEqual(titles, [['a', 'b'], 'feed']);
  const many = await send(...Array.from({length: 16}, (_, n) => `x${n}`));
  assert.deepEqual([many.code, many.error.code], [3, 'many-messages']);
});

test('--new-only needs --list and excludes a later time and --idempotency-key', async () => {
  await using stage = await openStage();
  const refused: readonly (readonly [args: string[], words: RegExp])[] = [
    [['글'], /--new-only.*--list/s],
    [['--list', '뉴스', '--at', '18:00', '글'], /--at/],
    [['--list', '뉴스', '--idempotency-key', 'k', '글'], /--idempotency-key|--new-only/],
  ];
  for (const [args, words] of refused) {
    const {code, stderr} = await stage.command(['send', '--new-only', 'news', ...args]);
    assert.equal(code, 2, args.join(' '));
    assert.match(stderr, words);
  }
});
