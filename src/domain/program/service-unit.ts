/** A process that the system starts for the user, without a shell. */
export interface ServiceUnit {
  /** `kakao-tui`, or `kakao-tui-work` for a profile. */
  readonly name: string;
  readonly argv: readonly string[];
  /** Contains no secrets: the file may be readable by other users. */
  readonly environment: Readonly<Record<string, string>>;
  /** The file for the output under launchd; systemd uses its journal. */
  readonly logFile: string;
}

/**
 * The time that a daemon has to end before it is killed: a refresh takes up to 30 s, and a database
 * that is busy another minute. launchd's default is 20 s.
 */
const stopTimeoutSeconds = 120;

/** Returns a user unit (systemd.service(5), systemd.exec(5)). */
export function systemdUnit({argv, environment}: ServiceUnit): string {
  const variables = Object.entries(environment).map(
    ([name, value]) => `Environment=${systemdWord(`${name}=${value}`)}`,
  );
  return [
    '[Unit]',
    'Description=kakao-tui: schedules, outbox and login',
    '',
    '[Service]',
    // Only a command line needs doubled dollar signs.
    `ExecStart=${argv.map((word) => systemdWord(word).replaceAll('$', '$$$$')).join(' ')}`,
    ...variables,
    'Restart=on-failure',
    'RestartSec=30',
    `TimeoutStopSec=${stopTimeoutSeconds}`,
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

/** Returns a property list for launchd (launchd.plist(5)). */
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
    `  <key>ExitTimeOut</key><integer>${stopTimeoutSeconds}</integer>`,
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
