import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import type {Memo, MemoStatus} from '../../../src/domain/memo/memo.ts';
import {jsonOf} from '../../support/cli-result.ts';
import {memoWith} from '../../support/database.ts';
import {type KakaoStage, openStage} from '../../support/kakao-stage.ts';

const day = 86_400_000;

function old(id: string, status: MemoStatus, change: Partial<Memo> = {}): Memo {
  const createdAt = Date.now() - 800 * day;
  return memoWith({id, status, parts: [{text: 'x', status}], createdAt, ...change});
}

function record(stage: KakaoStage, memos: readonly Memo[]): Promise<void> {
  return stage.withPorts((ports) => {
    for (const memo of memos) ports.memos.add(memo, null);
  });
}

async function idsOf(stage: KakaoStage): Promise<readonly string[]> {
  const {memos} = jsonOf(await stage.command(['history', '--json']));
  return memos.map(({id}: {id: string}) => id);
}

describe('history.keep', {concurrency: 2}, () => {
  test('set: prints the number of affected memos, and the next start deletes those that are settled and not pinned', async () => {
    await using stage = await openStage();
    const pinned = old('pinned', 'sent', {pinnedAt: 1});
    const fresh = old('fresh', 'sent', {createdAt: Date.now() - 10 * day});
    const staying = [pinned, old('unknown', 'unknown'), old('queued', 'queued'), fresh];
    await record(stage, [old('sent', 'sent'), old('failed', 'failed'), ...staying]);
    assert.equal((await idsOf(stage)).length, 6, 'nothing is deleted by itself');
    const set = await stage.command(['config', 'set', 'history.keep', '2y']);
    assert.deepEqual([set.code, set.stdout], [0, '']);
    assert.match(set.stderr, /history\.keep 2y: .*고정한 메모는 남깁니다.*지금 2건.*config unset/);
    const ids = staying.map(({id}) => id).sort();
    assert.deepEqual([...(await idsOf(stage))].sort(), ids);
    assert.equal((await stage.command(['config', 'history.keep'])).stdout, '2y\n');
  });

  test('unset and forever: nothing is deleted any more; an invalid time is refused', async () => {
    await using stage = await openStage();
    await record(stage, [old('sent', 'sent')]);
    for (const undo of [
      ['config', 'unset', 'history.keep'],
      ['config', 'set', 'history.keep', 'forever'],
    ]) {
      await stage.command(['config', 'set', 'history.keep', '30d']);
      assert.equal((await stage.command(undo)).code, 0);
      assert.equal((await stage.command(['config', 'history.keep'])).stdout, 'forever\n');
      assert.deepEqual(await idsOf(stage), ['sent']);
    }
    for (const value of ['0d', 'soon', '-1y']) {
      assert.equal((await stage.command(['config', 'set', 'history.keep', value])).code, 2);
    }
    assert.equal((await stage.command(['config', 'unset', 'nothing'])).code, 2);
    assert.deepEqual(await idsOf(stage), ['sent']);
  });

  test('every sending command deletes too: from cron, the outbox, run, and the daemon', async () => {
    await using stage = await openStage({loggedIn: true});
    await stage.withPorts((ports) => ports.preferences.save({'history.keep': '1y'}));
    for (const argv of [
      ['outbox', 'flush'],
      ['schedule', 'due'],
      ['run', '--', 'true'],
      ['watch', '--every', '1h', '--on-error', 'stop', '--', 'false'],
    ]) {
      await record(stage, [old('old', 'sent')]);
      await stage.command(argv);
      const left = await stage.withPorts((ports) => ports.memos.find('old'));
      assert.equal(left, null, argv.join(' '));
    }
  });

  test('the app deletes at its start and reports it in one line', async () => {
    await using stage = await openStage({loggedIn: true});
    await record(stage, [old('sent', 'sent'), old('failed', 'failed')]);
    await stage.withPorts((ports) => ports.preferences.save({'history.keep': '1y'}));
    await using app = stage.open();
    await app.until(/history\.keep 1y: 오래된 기록 2건을 삭제했습니다/, {deadline: 40_000});
    await app.until(/아직|0건/, {deadline: 40_000});
    assert.equal(await stage.withPorts((ports) => ports.records.count({})), 0);
  });
});
