import assert from 'node:assert/strict';
import {test} from 'node:test';
import {enterLines} from '../../../src/ui/line-mode/enter-line.ts';
import {createKeyTargets} from '../../../src/ui/shell/key-targets.ts';
import {stateWith} from '../../support/app-state.ts';
import {pureStore} from '../../support/pure-store.ts';

/** What line mode says about a line, and the state after it. */
function enter(line: string, text = '') {
  const {store, events} = pureStore(stateWith({}));
  if (text !== '') store.dispatch({type: 'draft-edited', edit: {kind: 'replace', text}});
  const said: string[] = [];
  const targets = createKeyTargets({store, redirectUri: '', restApiKey: ''});
  const {say, ...others} = {say: (rows: readonly string[]) => said.push(...rows), ...targets};
  enterLines(
    {lines: [line], isPasted: false},
    {...others, say, isFull: () => false, listing: {lines: [], ids: []}, hints: () => ''},
  );
  return {state: store.getState(), events, said: said.join()};
}

const removed = (count: number) => `보이지 않는 제어 문자 ${count}개를 제거했습니다.`;

test('what is removed from a typed line is reported before it is sent', () => {
  for (const [line, text, count] of [
    ['계좌\u200b번호', '계좌번호', 1],
    ['계\u202e좌\x1b[31m번호', '계좌번호', 2],
    ['می\u200cخواهم', 'می\u200cخواهم', 0],
    ['가\u3164나', '가 나', 0],
  ] as const) {
    const {events, said} = enter(line);
    const edits = events.flatMap((event) => (event.type === 'draft-edited' ? [event.edit] : []));
    assert.deepEqual(edits, [{kind: 'replace', text}]);
    assert.equal(said, count === 0 ? '' : removed(count));
  }
});

test('so is what is removed from a button, and the unfinished text stays', () => {
  const {state, said} = enter('/button 열\u200b기', '쓰던 글');
  assert.match(said, new RegExp(removed(1)));
  assert.equal(state.draftLink.buttonTitle, '열기');
  assert.equal(state.draft.text, '쓰던 글');
});
