import {readStoredStatus, whyNotReady} from '../../app/login/read-status.ts';
import type {Ports} from '../../app/ports/ports.ts';
import {succeeded} from '../../domain/failure/result.ts';
import type {ServedTool} from '../../domain/program/served-tool.ts';
import {describeFailure} from '../../messages/failures/describe-failure.ts';
import {iso} from '../shared/expiry-json.ts';
import {answer} from './answers.ts';
import {leftToday} from './left-today.ts';
import {look} from './look.ts';
import {anyText, count, flag, objectSchema, textOrNull} from './schemas.ts';
import type {ToolContext} from './tool-context.ts';

const words = {
  title: {ko: '상태', en: 'Status'},
  description: {
    ko: '지금 메모를 보낼 수 있는지, 로그인이 언제 끝나는지, 오늘 몇 개를 더 보낼 수 있는지 알려 줍니다.',
    en: 'Reports whether memos can be sent now, when the login ends, and how many messages are left today.',
  },
};

export function statusTool(tools: ToolContext): ServedTool {
  const {language} = tools.context;
  return {
    name: 'status',
    title: words.title[language],
    description: words.description[language],
    inputSchema: objectSchema({}, language),
    outputSchema: objectSchema(
      {
        ready: {schema: flag, ko: '보낼 수 있는지', en: 'Whether memos can be sent'},
        logged_in: {schema: flag, ko: '로그인했는지', en: 'Whether the user is logged in'},
        login_ends_at: {
          schema: textOrNull,
          ko: '로그인이 끝나는 시각. 쓰는 동안 연장됩니다. 알 수 없으면 null',
          en: 'When the login ends unless it is renewed, which using it does; null if unknown',
        },
        left_today: {
          schema: count,
          ko: '오늘 더 보낼 수 있는 메시지 수',
          en: 'The messages that may still be sent today',
        },
        queued: {schema: count, ko: '대기 중인 메모 수', en: 'The memos that wait in the outbox'},
        max_per_hour: {
          schema: count,
          ko: '에이전트가 한 시간에 보낼 수 있는 메모 수',
          en: 'The memos that agents may send in an hour',
        },
        reason: {schema: anyText, isOptional: true, ko: '보낼 수 없는 이유', en: 'Why not'},
        next_step: {schema: anyText, isOptional: true, ko: '다음에 할 일', en: 'What to do next'},
      },
      language,
    ),
    hints: {
      readOnlyHint: true,
      destructiveHint: false,
      idempotentHint: true,
      openWorldHint: false,
    },
    call: () => look(tools, async (ports) => succeeded(answer(statusOf(tools, ports)))),
  };
}

function statusOf({context: {language}, maxPerHour}: ToolContext, ports: Ports) {
  const status = readStoredStatus(ports);
  const failure = whyNotReady(status, ports.clock.now());
  const described = failure === null ? null : describeFailure(failure, language);
  const {session} = status;
  return {
    ready: failure === null,
    logged_in: session !== null && failure?.kind !== 'logged-out',
    login_ends_at: iso(session?.refreshTokenExpiresAt ?? session?.accessTokenExpiresAt ?? null),
    left_today: leftToday(ports),
    queued: ports.memos.counts().queued,
    max_per_hour: maxPerHour,
    ...(described === null ? {} : {reason: described.title, next_step: described.nextStep}),
  };
}
