import assert from 'node:assert/strict';
import {test} from 'node:test';
import {launchdPlist, systemdUnit} from '../../src/domain/service-unit.ts';

const unit = {
  name: 'kakao-tui-work',
  argv: ['/opt/my node/node', '/opt/100%/it"s$HOME\\.mjs', 'daemon'],
  environment: {KAKAO_TUI_HOME: '/home/a & b/<k>%h$x'},
  logFile: '/Users/a/Library/Logs/kakao-tui.log',
};

test('a systemd unit quotes what systemd would read otherwise', () => {
  const text = systemdUnit(unit);
  assert.match(
    text,
    /^ExecStart="\/opt\/my node\/node" "\/opt\/100%%\/it\\"s\$\$HOME\\\\\.mjs" "daemon"$/m,
  );
  assert.match(text, /^Environment="KAKAO_TUI_HOME=\/home\/a & b\/<k>%%h\$x"$/m);
  assert.match(text, /^WantedBy=default\.target$/m);
});

test('a property list escapes what XML would read otherwise', () => {
  const text = launchdPlist(unit);
  assert.match(text, /<string>\/home\/a &amp; b\/&lt;k&gt;%h\$x<\/string>/);
  assert.match(text, /<key>Label<\/key><string>kakao-tui-work<\/string>/);
  assert.match(text, /<string>daemon<\/string>/);
});
