import {createInterface} from 'node:readline/promises';
import {Writable} from 'node:stream';
import {appCredentials} from '../app/operations/app-credentials.ts';
import {cleanKey} from '../domain/rest-api-key.ts';
import type {CommandContext} from './command-context.ts';

/** Asks for the REST API key and client secret on a terminal when neither is known; else does nothing. */
export async function askForSetup(context: CommandContext): Promise<void> {
  const ports = context.ports();
  if (appCredentials(ports).ok || !context.stdin.isTTY) return;
  context.say({
    ko: 'https://developers.kakao.com/console/app 의 [앱] > [플랫폼 키] > [REST API 키]에서 복사하세요.',
    en: 'Copy them from https://developers.kakao.com/console/app, [App] > [Platform key] > [REST API key].',
  });
  const restApiKey = cleanKey(await ask(context, {ko: 'REST API 키: ', en: 'REST API key: '}));
  if (restApiKey === '') return;
  const secret = await ask(context, {
    ko: '클라이언트 시크릿 (없으면 Enter): ',
    en: 'Client secret (Enter for none): ',
  });
  ports.sessions.saveClientSecret(restApiKey, cleanKey(secret) || null);
  await ports.preferences.save({restApiKey});
}

/** Reads one line without showing it: both values may stand on a shared screen. */
async function ask(context: CommandContext, prompt: {ko: string; en: string}): Promise<string> {
  const silent = new Writable({write: (_chunk, _encoding, done) => done()});
  const reader = createInterface({input: context.stdin, output: silent, terminal: true});
  process.stderr.write(prompt[context.language]);
  try {
    return await reader.question('', {signal: context.signal});
  } catch {
    return '';
  } finally {
    reader.close();
    process.stderr.write('\n');
  }
}
