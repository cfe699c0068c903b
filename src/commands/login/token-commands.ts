import type {CommandSpec} from '../definition/command-spec.ts';
import type {Definition} from '../definition/definition.ts';
import {duration} from '../definition/option-values.ts';
import {json, onRotate} from '../definition/shared-options.ts';

interface RefreshFlags {
  readonly ifOlderThan?: number;
  readonly json?: boolean;
}

const refresh: CommandSpec = {
  usage: 'refresh',
  ko: '토큰을 지금 갱신합니다',
  en: 'refresh the tokens now',
  examples: [
    ['kakao-tui refresh', {ko: '저절로도 갱신됩니다', en: 'it also happens by itself in time'}],
  ],
  options: [
    onRotate,
    {
      flags: '--if-older-than <time>',
      ko: '이만큼 오래된 토큰만: 20d (cron에서)',
      en: 'only tokens of this age: 20d (from cron)',
      value: duration,
    },
    json,
  ],
};

const status: CommandSpec = {
  usage: 'status',
  ko: '계정과 두 토큰의 만료를 보여 줍니다',
  en: 'show the account and when both tokens expire',
  examples: [
    ['kakao-tui status', {ko: '카카오에 물어봅니다', en: 'asks Kakao'}],
    ['kakao-tui status --offline --json', {ko: '스크립트에서', en: 'in a script'}],
  ],
  options: [json, {flags: '--offline', ko: '카카오에 묻지 않습니다', en: 'do not ask Kakao'}],
};

const token: CommandSpec = {
  usage: 'token',
  ko: '다른 스크립트에 쓸 액세스 토큰을 출력합니다 (필요하면 갱신)',
  en: 'print a valid access token for other scripts (refreshed if need be)',
  examples: [
    [
      'curl -H "Authorization: Bearer $(kakao-tui token)" \\\n    https://kapi.kakao.com/v2/user/me',
    ],
    [
      'kakao-tui token --profile ci --refresh-token |\n    gh secret set KAKAO_REFRESH_TOKEN',
      {ko: 'CI에 줄 로그인', en: 'a login for CI'},
    ],
  ],
  options: [
    onRotate,
    {
      flags: '--refresh-token',
      ko: '대신 리프레시 토큰을 출력합니다 (CI의 KAKAO_REFRESH_TOKEN에; 그 로그인은 그곳에서만 쓰세요)',
      en: 'print the refresh token instead (for KAKAO_REFRESH_TOKEN in CI; use that login there only)',
    },
  ],
};

/** The commands about the tokens of the login. */
export const tokenCommands: Definition = ({add, context, finish}) => {
  add(refresh).action(async ({ifOlderThan: age, json = false}: RefreshFlags) => {
    const {runRefresh} = await import('./load.ts');
    await finish(runRefresh(context, {age, json}));
  });
  add(status).action(async (options: {json?: boolean; offline?: boolean}) => {
    const {runStatus} = await import('./load.ts');
    await finish(runStatus(context, options));
  });
  add(token).action(async (options: {refreshToken?: boolean}) => {
    const {runToken} = await import('./load.ts');
    await finish(runToken(context, options));
  });
};
