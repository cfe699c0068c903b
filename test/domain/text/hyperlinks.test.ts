import assert from 'node:assert/strict';
import {test} from 'node:test';
import {hyperlinksWork} from '../../../src/domain/text/hyperlinks.ts';

for (const [env, work] of [
  [{TERM: 'xterm-kitty'}, true],
  [{TERM: 'xterm-256color', VTE_VERSION: '7600'}, true],
  [{TERM: 'xterm-256color', VTE_VERSION: '4200'}, false],
  [{TERM_PROGRAM: 'iTerm.app'}, true],
  [{TERM_PROGRAM: 'Apple_Terminal'}, false],
  [{WT_SESSION: 'a'}, true],
  [{TERM: 'xterm-kitty', TMUX: '/tmp/tmux'}, false],
  [{TERM: 'xterm-256color'}, false],
] as const) {
  test(`${JSON.stringify(env)} selects ${work ? 'links' : 'plain addresses'}`, () => {
    assert.equal(hyperlinksWork(env), work);
  });
}
