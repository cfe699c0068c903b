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
    [
      'kakao-tui refresh',
      {ko: '앱은 필요할 때 자동으로 갱신합니다', en: 'the app does so by itself when needed'},
    ],
  ],
  options: [
    onRotate,
    {
      flags: '--if-older-than <time>',
      ko: '발급한 지 이만큼 지난 토큰만 갱신합니다: 20d (cron용)',
      en: 'refresh only tokens that are at least this old: 20d (for cron)',
      value: duration,
    },
    json,
  ],
};

const status: CommandSpec = {
  usage: 'status',
  ko: '계정과 두 토큰의 만료 시각을 보여 줍니다',
  en: 'show the account and when both tokens expire',
  examples: [
    ['kakao-tui status', {ko: '카카오에 확인합니다', en: 'asks Kakao'}],
    ['kakao-tui status --offline --json', {ko: '스크립트에서', en: 'in a script'}],
  ],
  options: [
    json,
    {
      flags: '--offline',
      ko: '카카오에 확인하지 않고 저장된 정보만 보여 줍니다',
      en: 'show stored data without asking Kakao',
    },
  ],
};

const token: CommandSpec = {
  usage: 'token',
  ko: '다른 스크립트에서 쓸 액세스 토큰을 출력합니다 (필요하면 갱신)',
  en: 'print a valid access token for scripts (refreshed if necessary)',
  examples: [
    [
      'curl -H "Authorization: Bearer $(kakao-tui token)" \\\n    https://kapi.kakao.com/v2/user/me',
    ],
    [
      'kakao-tui token --profile ci --refresh-token |\n    gh secret set KAKAO_REFRESH_TOKEN',
      {ko: 'CI에서 쓸 로그인을 등록합니다', en: 'sets up a login for CI'},
    ],
  ],
  options: [
    onRotate,
    {
      flags: '--refresh-token',
      ko: '대신 리프레시 토큰을 출력합니다 (CI의 KAKAO_REFRESH_TOKEN용. 그 로그인은 CI에서만 쓰세요)',
      en: 'print the refresh token instead (for KAKAO_REFRESH_TOKEN in CI; use that login only there)',
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
