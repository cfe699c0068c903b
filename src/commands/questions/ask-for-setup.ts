import {appCredentials} from '../../app/login/app-credentials.ts';
import type {Ports} from '../../app/ports/ports.ts';
import {cleanKey} from '../../domain/login/rest-api-key.ts';
import type {CommandContext} from '../shared/command-context.ts';
import {askHidden} from './ask-hidden.ts';

/**
 * Asks for the REST API key and client secret on a terminal when no key is set. The returned ports
 * hold the answers; they are stored only after a login with them succeeds.
 */
export async function askForSetup(context: CommandContext): Promise<Ports> {
  const ports = context.ports();
  if (appCredentials(ports).ok || !context.stdin.isTTY) return ports;
  context.say({
    ko: 'https://developers.kakao.com/console/app 의 [앱] > [플랫폼 키] > [REST API 키]에서 복사하세요.',
    en: 'Copy them from https://developers.kakao.com/console/app: [App] > [Platform key] > [REST API key].',
  });
  const restApiKey = cleanKey(
    await askHidden(context, {ko: 'REST API 키: ', en: 'REST API key: '}),
  );
  if (restApiKey === '') return ports;
  const secret = await askHidden(context, {
    ko: '클라이언트 시크릿 (없으면 Enter): ',
    en: 'Client secret (press Enter if there is none): ',
  });
  const clientSecret = cleanKey(secret) || ports.environment.clientSecret;
  return {...ports, environment: {...ports.environment, restApiKey, clientSecret}};
}
