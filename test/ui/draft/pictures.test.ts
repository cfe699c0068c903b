import assert from 'node:assert/strict';
import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {openStage} from '../../support/kakao-stage.ts';
import {pngPicture} from '../../support/pictures.ts';
import {tempFolder} from '../../support/temp-folder.ts';

test('a picture is dropped or completed by Tab, kept over a restart, warned of once, and sent', async () => {
  await using stage = await openStage();
  await stage.logIn();
  const folder = tempFolder();
  mkdirSync(join(folder, 'my charts'));
  const path = join(folder, 'my charts', 'chart.png');
  writeFileSync(path, pngPicture(320, 200));
  {
    await using tui = stage.open();
    await tui.until('온라인');
    tui.paste(`'${path}' `);
    await tui.until(/Ctrl\+P: chart\.png · 320×200 · \dKB 사진으로 첨부할까요\?/);
    await tui.press('ctrl+p', {text: '환율'});
    await tui.until(/^ › {2}?환율\n {3}\(사진 chart\.png · 320×200 · \dKB\)$/m);
    await tui.press('enter');
    await tui.until('주소를 알면 누구나 이 사진을 100일간 봅니다.');
    assert.equal(stage.emulator.memos.length, 0);
    await tui.press('esc', 'ctrl+d');
  }
  await using tui = stage.open();
  await tui.until(/\(사진 chart\.png · 320×200/);
  await tui.press('enter');
  await tui.until(/✓ {2}\[사진 chart\.png · 320×200/);
  await tui.press({text: `/image ${join(folder, 'my')}`}, 'tab');
  await tui.until('my charts/');
  await tui.press('tab');
  await tui.until('my charts/chart.png');
  await tui.press('enter');
  await tui.until(/^ {3}\(사진 chart\.png · 320×200/m);
  await tui.press('enter');
  await tui.until(/✓ {2}\[사진 [\s\S]*✓ {2}\[사진 /);
  const shown = stage.emulator.memos.map(({card}) =>
    card?.kind === 'feed' ? card.content.imageUrl : null,
  );
  assert.match(shown[0] ?? '', /^http/);
  assert.deepEqual(shown, [shown[0], shown[0]]);
});
