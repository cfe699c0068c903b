import {createInterface} from 'node:readline/promises';
import {Writable} from 'node:stream';
import {appCredentials} from '../app/operations/app-credentials.ts';
import type {Ports} from '../app/ports.ts';
import {cleanKey} from '../domain/rest-api-key.ts';
import type {CommandContext} from './command-context.ts';

/**
 * Asks for the REST API key and client secret on a terminal when no key is known. The ports that are
 * returned know the answers; they are stored only when a login with them has succeeded.
 */
export async function askForSetup(context: CommandContext): Promise<Ports> {
  const ports = context.ports();
  if (appCredentials(ports).ok || !context.stdin.isTTY) return ports;
  context.say({
    ko: 'https://developers.kakao.com/console/app 의 [앱] > [플랫폼 키] > [REST API 키]에서 복사하세요.',
    en: 'Copy them from https://developers.kakao.com/console/app, [App] > [Platform key] > [REST API key].',
  });
  const restApiKey = cleanKey(await ask(context, {ko: 'REST API 키: ', en: 'REST API key: '}));
  if (restApiKey === '') return ports;
  const secret = await ask(context, {
    ko: '클라이언트 시크릿 (없으면 Enter): ',
    en: 'Client secret (Enter for none): ',
  });
  const clientSecret = cleanKey(secret) || ports.environment.clientSecret;
  return {...ports, environment: {...ports.environment, restApiKey, clientSecret}};
}

/** Reads one line without showing it: both values may stand on a shared screen. Empty when cancelled. */
async function ask(context: CommandContext, prompt: {ko: string; en: string}): Promise<string> {
  const silent = new Writable({write: (_chunk, _encoding, done) => done()});
  const reader = createInterface({input: context.stdin, output: silent, terminal: true});
  const closed = new AbortController();
  reader.once('close', () => closed.abort());
  // In raw mode Ctrl+C is a byte: it is made the signal that it is everywhere else.
  reader.once('SIGINT', () => process.kill(process.pid, 'SIGINT'));
  process.stderr.write(prompt[context.language]);
  try {
    return await reader.question('', {signal: AbortSignal.any([context.signal, closed.signal])});
  } catch (error) {
    if (context.signal.aborted || closed.signal.aborted) return '';
    throw error;
  } finally {
    reader.close();
    process.stderr.write('\n');
  }
}
