import {mkdir} from 'node:fs/promises';
import {tempFolder} from '../test/support/temp-folder.ts';
import {openTui} from '../test/support/tui.ts';
import {renderTerminal} from './screenshot.ts';

// Makes the README's picture from the real program on its emulator: node --import tsx scripts/picture.ts
const terminal = openTui({args: ['--demo'], env: {KAKAO_TUI_HOME: tempFolder()}, rows: 20});
await terminal.until('체험: 빈칸에서');
await terminal.press('enter');
await terminal.until('아직 보낸 메모가 없습니다');

const memos = ['점심에 본 글 나중에 읽기', '배포 끝. 로그는 S3에 올려 둠', '저녁에 우유 사기'];
// A line that follows another's newline within 30 ms counts as pasted, and a paste never sends.
const handMoves = 50;

for (const memo of memos) {
  await terminal.press({text: memo}, 'enter');
  await terminal.until(new RegExp(`✓  ${memo}`));
  await terminal.settled(handMoves);
}
const minutes =
  '회의에서 정한 것을 적어 둡니다. 다음 배포는 목요일 오전이고, 그 전에 점검표를 모두 채웁니다. ';
await terminal.press({text: minutes.repeat(6)}, 'enter');
await terminal.until('2조각 모두 보냄', {deadline: 20_000});
await terminal.press({text: '주말에 부모님께 전화드리기'});
await terminal.until('주말에 부모님께 전화드리기');

await mkdir('docs', {recursive: true});
await renderTerminal(terminal, {
  png: 'docs/screen.png',
  title: 'kakao-tui',
});
await terminal.close();
