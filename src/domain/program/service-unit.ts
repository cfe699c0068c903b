/** What the system starts for the person, without a shell. */
export interface ServiceUnit {
  /** `kakao-tui`, or `kakao-tui-work` for a profile. */
  readonly name: string;
  readonly argv: readonly string[];
  /** Holds no secret: anybody who can read the file sees it. */
  readonly environment: Readonly<Record<string, string>>;
  /** Where launchd writes what it prints; systemd has a journal. */
  readonly logFile: string;
}

/** A user unit (systemd.service(5), systemd.exec(5)). */
export function systemdUnit({argv, environment}: ServiceUnit): string {
  const variables = Object.entries(environment).map(
    ([name, value]) => `Environment=${systemdWord(`${name}=${value}`)}`,
  );
  return [
    '[Unit]',
    'Description=kakao-tui: schedules, outbox and login',
    '',
    '[Service]',
    // A dollar sign is doubled where a command line is meant, and only there.
    `ExecStart=${argv.map((word) => systemdWord(word).replaceAll('$', '$$$$')).join(' ')}`,
    ...variables,
    'Restart=on-failure',
    'RestartSec=30',
    '',
    '[Install]',
    'WantedBy=default.target',
    '',
  ].join('\n');
}

function systemdWord(word: string): string {
  const escaped = word
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"')
    .replaceAll('\n', '\\n')
    .replaceAll('%', '%%');
  return `"${escaped}"`;
}

/** A property list for launchd (launchd.plist(5)). */
export function launchdPlist({name, argv, environment, logFile}: ServiceUnit): string {
  const variables = Object.entries(environment).flatMap(([key, value]) => [
    `    <key>${xml(key)}</key>`,
    `    <string>${xml(value)}</string>`,
  ]);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">',
    '<plist version="1.0">',
    '<dict>',
    `  <key>Label</key><string>${xml(name)}</string>`,
    '  <key>ProgramArguments</key>',
    '  <array>',
    ...argv.map((word) => `    <string>${xml(word)}</string>`),
    '  </array>',
    '  <key>EnvironmentVariables</key>',
    '  <dict>',
    ...variables,
    '  </dict>',
    '  <key>RunAtLoad</key><true/>',
    '  <key>KeepAlive</key>',
    '  <dict><key>SuccessfulExit</key><false/></dict>',
    '  <key>ThrottleInterval</key><integer>30</integer>',
    `  <key>StandardOutPath</key><string>${xml(logFile)}</string>`,
    `  <key>StandardErrorPath</key><string>${xml(logFile)}</string>`,
    '</dict>',
    '</plist>',
    '',
  ].join('\n');
}

function xml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
