import type {Phrase} from '../../domain/program/phrase.ts';
import {cellWidth} from '../../domain/text/cell-width.ts';
import {type CommandContext, printJson} from '../shared/command-context.ts';

/** The part of the running emulator that its command needs. */
export interface RunningEmulator {
  readonly authOrigin: string;
  readonly apiOrigin: string;
  readonly roomUrl: string;
  readonly calendarUrl: string;
  readonly restApiKey: string;
  readonly clientSecret: string | null;
  readonly redirectUris: readonly string[];
  readonly people: readonly {readonly id: string; readonly nickname: string}[];
  close(): Promise<void>;
}

interface Form {
  readonly json?: boolean;
  readonly env?: boolean;
}

/** Prints addresses and keys: as lines for a person, or as JSON or `export` lines for a program. */
export function printAddresses(
  context: CommandContext,
  emulator: RunningEmulator,
  {json = false, env = false}: Form,
): void {
  if (env) context.print(exportLines(emulator).join('\n'));
  else if (json || !context.output.isTerminal) printJson(context, addressesJson(emulator));
  else for (const line of addressLines(context, emulator)) context.print(line);
  context.note({
    ko: '종료하려면 Ctrl+C를 누르세요. 위의 키와 시크릿은 이 에뮬레이터에서만 쓸 수 있습니다.',
    en: 'Press Ctrl+C to stop. The key and secret above work only with this emulator.',
  });
}

function addressesJson(emulator: RunningEmulator) {
  const {authOrigin, apiOrigin, roomUrl, calendarUrl, restApiKey, clientSecret, redirectUris} =
    emulator;
  return {
    schema: 'kakao-tui/emulator@1',
    authOrigin,
    apiOrigin,
    roomUrl,
    restApiKey,
    clientSecret,
    redirectUris,
    people: roomsOf(emulator),
    env: environmentOf(emulator),
    calendarUrl,
  };
}

function roomsOf({people, roomUrl, calendarUrl}: RunningEmulator) {
  return people.map(({id, nickname}) => ({
    id,
    nickname,
    roomUrl: `${roomUrl}?person=${id}`,
    calendarUrl: `${calendarUrl}?person=${id}`,
  }));
}

/** The variables that a program reads; a secret that is off is empty. */
export function environmentOf(emulator: RunningEmulator): Readonly<Record<string, string>> {
  return {
    KAKAO_AUTH_ORIGIN: emulator.authOrigin,
    KAKAO_API_ORIGIN: emulator.apiOrigin,
    KAKAO_REST_API_KEY: emulator.restApiKey,
    KAKAO_CLIENT_SECRET: emulator.clientSecret ?? '',
    KAKAO_REDIRECT_URI: emulator.redirectUris[0] ?? '',
    KAKAO_ROOM_URL: emulator.roomUrl,
    KAKAO_CALENDAR_URL: emulator.calendarUrl,
  };
}

/** Quoted for every POSIX shell: within single quotes only those are special. */
function exportLines(emulator: RunningEmulator): readonly string[] {
  return Object.entries(environmentOf(emulator)).map(
    ([name, value]) => `export ${name}='${value.replaceAll("'", "'\\''")}'`,
  );
}

const labels = {
  auth: {ko: '인증 서버', en: 'Auth server'},
  api: {ko: 'API 서버', en: 'API server'},
  key: {ko: 'REST API 키', en: 'REST API key'},
  secret: {ko: '클라이언트 시크릿', en: 'Client secret'},
  noSecret: {ko: '쓰지 않음', en: 'off'},
  redirect: {ko: '리다이렉트 URI', en: 'Redirect URI'},
  room: {ko: '채팅방', en: 'Chatroom'},
  calendar: {ko: '톡캘린더', en: 'TalkCalendar'},
} satisfies Record<string, Phrase>;

/** A label and its value on each line. */
function addressLines({language}: CommandContext, emulator: RunningEmulator): readonly string[] {
  const {authOrigin, apiOrigin, restApiKey, clientSecret, redirectUris, roomUrl, calendarUrl} =
    emulator;
  const rooms = roomsOf(emulator);
  const rows: readonly (readonly [Phrase, string])[] = [
    [labels.auth, `${authOrigin}  (https://kauth.kakao.com)`],
    [labels.api, `${apiOrigin}  (https://kapi.kakao.com)`],
    [labels.key, restApiKey],
    [labels.secret, clientSecret ?? labels.noSecret[language]],
    ...redirectUris.map((uri) => [labels.redirect, uri] as const),
    ...(rooms.length === 1
      ? [[labels.room, roomUrl] as const, [labels.calendar, calendarUrl] as const]
      : [
          ...rooms.map((one) => [labels.room, `${one.roomUrl}  (${one.nickname})`] as const),
          ...rooms.map(
            (one) => [labels.calendar, `${one.calendarUrl}  (${one.nickname})`] as const,
          ),
        ]),
  ];
  const width = Math.max(...rows.map(([label]) => cellWidth(label[language])));
  return rows.map(([label, value], index) => {
    const isRepeated = rows[index - 1]?.[0] === label;
    const shown = isRepeated ? '' : label[language];
    return `${shown}${' '.repeat(width - cellWidth(shown))}  ${value}`;
  });
}
