import type {State} from '../../app/state.ts';
import {emptyRow, type Frame, fillRows, type Row, row} from '../row.ts';
import {commandRows} from '../rows/command-rows.ts';
import {composeRows} from '../rows/compose-rows.ts';
import {draftLinkRows} from '../rows/draft-link-rows.ts';
import {hintRows} from '../rows/hint-rows.ts';
import {historyRows} from '../rows/history-rows.ts';
import {statusRow} from '../rows/status-row.ts';
import {mainTitle} from '../rows/title-row.ts';
import {rule, type View} from '../rows/view.ts';

/** Most rows of the compose box; then it scrolls. */
const composeLimit = 8;

export interface MainFrame extends Frame {
  readonly scroll: number;
  readonly historyHeight: number;
}

/** Title, history, compose box, status bar and hints, on exactly the rows that there are. */
export function mainFrame(state: State, view: View, scroll: number): MainFrame {
  const hints = hintRows(state, view);
  const bare = 5 + hints.length;
  // A row of text and one of history come first.
  const beneath = draftLinkRows(state, view).slice(0, Math.max(0, view.rows - bare - 2));
  const fixed = bare + beneath.length;
  const most = Math.max(1, Math.min(composeLimit, view.rows - fixed - 1));
  const compose = composeRows(state, view, most);
  const height = Math.max(0, view.rows - fixed - compose.rows.length);
  const history = visibleHistory(state, view, {height, scroll});
  const commands = commandRows(state, view, height);
  const shown = [...history.rows.slice(0, height - commands.length), ...commands];
  const above: Row[] = [mainTitle(state, view), rule(view), ...shown, rule(view)];
  const below: Row[] = [...beneath, rule(view), statusRow(state, view), ...hints];
  const rows = [...above, ...compose.rows, ...below];
  const isWriting = state.focus === 'compose';
  const caret = isWriting ? {x: compose.caret.x, y: above.length + compose.caret.y} : null;
  return {rows: fillRows(rows, view.rows), caret, scroll: history.scroll, historyHeight: height};
}

function visibleHistory(state: State, view: View, box: {height: number; scroll: number}) {
  if (state.history.total === 0) return {rows: emptyHistory(state, view, box.height), scroll: 0};
  const {rows, scroll} = historyRows(state, view, box);
  const missing = Math.max(0, box.height - rows.length);
  return {rows: [...Array<Row>(missing).fill(emptyRow), ...rows], scroll};
}

/** Three things to try, before there is anything to show. */
function emptyHistory(state: State, {language}: View, height: number): readonly Row[] {
  const ko = language === 'ko';
  const lines = [
    emptyRow,
    row(ko ? '  아직 보낸 메모가 없습니다.' : '  No memo has been sent yet.', 'strong'),
    emptyRow,
    row(
      ko
        ? '  아래에 적고 Enter: 나와의 채팅으로 보냅니다'
        : '  Type below and press Enter: it goes to your chatroom',
    ),
    row(ko ? '  Ctrl+T: 토큰이 언제 끝나는지 봅니다' : '  Ctrl+T: see when the tokens end'),
    row(ko ? '  /help: 키와 명령' : '  /help: keys and commands'),
  ];
  if (state.demo !== null) {
    lines.push(emptyRow);
    lines.push(
      row(
        ko ? '  체험용 채팅방 (브라우저로 여세요):' : '  The demo chatroom (open it in a browser):',
      ),
    );
    lines.push(row(`  ${state.demo.roomUrl}`, 'accent'));
  }
  return fillRows(lines, height);
}
