import assert from 'node:assert/strict';
import {test} from 'node:test';
import {launchdPlist, systemdUnit} from '../../../src/domain/program/service-unit.ts';

const unit = {
  name: 'kakao-tui-work',
  argv: ['/opt/my node/node', '/opt/100%/it"s$HOME\\.mjs', 'daemon'],
  environment: {KAKAO_TUI_HOME: '/home/a & b/<k>%h$x', LINES: 'one\ntwo'},
  logFile: '/Users/a/Library/Logs/kakao-tui.log',
};

test('a systemd unit quotes characters that systemd would interpret', () => {
  assert.equal(
    systemdUnit(unit),
    String.raw`[Unit]
Description=kakao-tui: schedules, outbox and login

[Service]
ExecStart="/opt/my node/node" "/opt/100%%/it\"s$$HOME\\.mjs" "daemon"
Environment="KAKAO_TUI_HOME=/home/a & b/<k>%%h$x"
Environment="LINES=one\ntwo"
Restart=on-failure
RestartSec=30
TimeoutStopSec=120

[Install]
WantedBy=default.target
`,
  );
});

test('a property list escapes characters that XML would interpret', () => {
  assert.equal(
    launchdPlist(unit),
    `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
<dict>
  <key>Label</key><string>kakao-tui-work</string>
  <key>ProgramArguments</key>
  <array>
    <string>/opt/my node/node</string>
    <string>/opt/100%/it"s$HOME\\.mjs</string>
    <string>daemon</string>
  </array>
  <key>EnvironmentVariables</key>
  <dict>
    <key>KAKAO_TUI_HOME</key>
    <string>/home/a &amp; b/&lt;k&gt;%h$x</string>
    <key>LINES</key>
    <string>one
two</string>
  </dict>
  <key>RunAtLoad</key><true/>
  <key>KeepAlive</key>
  <dict><key>SuccessfulExit</key><false/></dict>
  <key>ThrottleInterval</key><integer>30</integer>
  <key>ExitTimeOut</key><integer>120</integer>
  <key>StandardOutPath</key><string>/Users/a/Library/Logs/kakao-tui.log</string>
  <key>StandardErrorPath</key><string>/Users/a/Library/Logs/kakao-tui.log</string>
</dict>
</plist>
`,
  );
});
