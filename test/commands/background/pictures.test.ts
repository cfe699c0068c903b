import assert from 'node:assert/strict';
import {existsSync, writeFileSync} from 'node:fs';
import {join, relative} from 'node:path';
import {test} from 'node:test';
import {uploadPath} from '../../../src/emulator/picture/picture-paths.ts';
import {jsonOf} from '../../support/cli-result.ts';
import {openStage} from '../../support/kakao-stage.ts';
import {pngPicture} from '../../support/pictures.ts';
import {tempFolder} from '../../support/temp-folder.ts';

/** A picture, the file that a command makes of it, and the line of the command that does so. */
function plot() {
  const folder = tempFolder();
  const [source, image] = [join(folder, 'source.png'), join(folder, 'chart.png')];
  writeFileSync(source, pngPicture(200, 200));
  return {image, make: `cp '${source}' '${image}'`};
}

test('watch sends the picture that the command made, with its output; a run without one has failed', async () => {
  await using stage = await openStage({loggedIn: true});
  const {image, make} = plot();
  const script = `if [ -e '${image}' ]; then rm '${image}'; else ${make}; fi; echo 환율`;
  const args = [
    '--every',
    '1s',
    '--timeout',
    '1m',
    '--image',
    image,
    '--on-error',
    'stop',
    '--',
    'sh',
    '-c',
    script,
  ];
  const {code, stderr} = await stage.command(['watch', ...args]);
  assert.equal(code, 1, stderr);
  assert.match(stderr, /100일 동안 볼 수 있습니다/);
  assert.match(stderr, /사진 파일이 없습니다: chart\.png/);
  assert.deepEqual([stage.emulator.memos.length, stage.asked(uploadPath)], [1, 1]);
  const [memo] = stage.emulator.memos;
  assert.ok(memo?.card?.kind === 'feed');
  assert.equal(memo.card.content.title, '환율');
  const misfit = ['watch', '--every', '1s', '--image', image];
  for (const options of [
    ['--list', '목록'],
    ['--button', '열기=https://a.example'],
  ]) {
    assert.equal((await stage.command([...misfit, ...options, '--', 'true'])).code, 2);
  }
  assert.equal((await stage.command(['watch', '--every', '1s', '--image', '-', 'true'])).code, 2);
});

test('run sends the picture that the command made; without it, the memo says so', async () => {
  await using stage = await openStage({loggedIn: true});
  const {image, make} = plot();
  const args = ['run', '--title', '그래프', '--image', image, '--', 'sh', '-c'];
  const without = await stage.run([...args, 'echo 그림 없음; exit 3']);
  assert.equal(without.code, 3);
  assert.match(without.stderr, /^사진 파일이 없습니다: chart\.png$/m);
  assert.match(
    stage.emulator.memos[0]?.text ?? '',
    /^그래프 실패: 종료 코드 3 \(\d+초\)\n사진 파일이 없습니다: chart\.png\n그림 없음$/,
  );
  assert.equal((await stage.run([...args, make])).code, 0);
  const address = 'http://a.example/1.png';
  for (const form of [[], ['--card']]) {
    const refused = ['run', ...form, '--image', address, '--', 'sh', '-c', `rm '${image}'`];
    assert.equal((await stage.command(refused)).code, 3);
  }
  assert.ok(existsSync(image), 'the command runs only if its result can be sent');
  assert.equal(
    (await stage.command(['watch', '--every', '1s', '--image', address, 'true'])).code,
    3,
  );
  const card = stage.emulator.memos[1]?.card;
  assert.ok(card?.kind === 'feed');
  assert.match(card.content.title ?? '', /^그래프 끝남/);
  assert.equal(stage.asked(uploadPath), 1);
});

test('schedule keeps the absolute path of a picture; an edit changes it or leaves it', async () => {
  await using stage = await openStage({loggedIn: true});
  const {image} = plot();
  const at = ['--at', '18:00', '--daily', '--json'];
  const typed = relative(process.cwd(), image);
  const add = (...args: string[]) => stage.command(['schedule', 'add', ...at, ...args]);
  const added = await add('--image', typed, '환율');
  assert.match(added.stderr, /100일 동안 볼 수 있습니다/);
  const {id, image: kept, text} = jsonOf(added);
  assert.deepEqual([kept, text], [image, '환율']);
  const edit = (...args: string[]) => stage.command(['schedule', 'edit', id, '--json', ...args]);
  assert.equal(jsonOf(await edit('새 글')).image, image);
  const address = 'https://a.example/1.png';
  assert.deepEqual(jsonOf(await edit('--image', address)).image, address);
  assert.match((await stage.command(['schedule', 'show', id])).stdout, /1\.png 새 글$/m);
  const alone = jsonOf(await add('--image', image));
  assert.deepEqual([alone.image, alone.text], [image, '']);
  const command = jsonOf(await add('--image', image, '--', 'true'));
  assert.deepEqual([command.image, command.command.argv], [image, ['true']]);
  assert.equal((await add('--image', image, '--list', '목록', '--', 'true')).code, 2);
  assert.equal((await add('--image', 'http://a.example/1.png', '글')).code, 3);
});
