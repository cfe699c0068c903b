import {enterLine} from './at-the-keyboard.ts';
import {openStage} from './kakao-stage.ts';

await using stage = await openStage();
await stage.logIn();
await using tui = stage.open();
await tui.until('온라인');
await enterLine(tui, '안녕');
await tui.until(/✓/);
stage.emulator.failNext('/v2/api/talk/memo/default/send', {
  status: 400,
  body: {code: -2, msg: 'x'},
});
await enterLine(tui, '안녕2');
await tui.until(/✗/);
await tui.press('tab');
await tui.press('enter');
await tui.settled(300);
await tui.press('esc', 'esc');
await tui.press('ctrl+t');
await tui.settled(300);
console.log(tui.text());
await tui.press('esc', 'f5');
await tui.resize(100, 60);
await tui.settled(300);
console.log(tui.text());
await tui.press('ctrl+d');
await tui.exit;
console.log(
  new Set(
    [...tui.output().matchAll(/\x1b(\[[0-?]*[ -/]*[@-~]|.)/g)].map((m) =>
      JSON.stringify(m[0]).replace(/\d+(?=[ABCDEFGH])/g, 'n'),
    ),
  ),
);
console.log(
  new Set(
    tui
      .output()
      .replace(/\x1b\[[0-?]*[ -/]*[@-~]/g, '')
      .match(/[\x00-\x1f\x7f-\x9f]/g),
  ),
);
await using first = stage.open({
  env: {KAKAO_TUI_HOME: '/tmp/nlt/h1', KAKAO_REDIRECT_URI: 'http://localhost:9/\x1b]52;c;AA\x07x'},
});
await first.settled(1500);
console.log(first.text());
process.exit(0);
