import assert from 'node:assert/strict';
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {assertClean} from '../../support/cli-result.ts';
import {runHere} from '../../support/run-here.ts';
import {tempFolder} from '../../support/temp-folder.ts';

const foreign = join(tempFolder(), 'notes.txt');
writeFileSync(foreign, '우유\n');

const memoPath = '/v2/api/talk/memo/default/send';

/** Options that no Kakao app can have, with a part of the sentence about them. */
const refused: readonly (readonly [options: readonly string[], sentence: RegExp])[] = [
  [['--port', '65535'], /0 to 65534/],
  [['--api-port', '80000'], /0 to 65534/],
  [['--port', '9000', '--api-port', '9000'], /another --api-port: 9000\n/],
  [['--rest-api-key', 'with space'], /letters and digits/],
  [['--client-secret', ''], /letters and digits/],
  [['--redirect-uri', 'http://localhost/a#b'], /fragment.*: http:\/\/localhost\/a#b\n/],
  [['--redirect-uri', 'https://*.example.com/a'], /wildcard/],
  [['--redirect-uri', 'http://localhost', '--redirect-uri', 'myapp://a'], /http or https.*myapp/],
  [['--logout-redirect-uri', 'localhost'], /http or https/],
  [['--web-domain', 'https://example.com/path'], /without a path/],
  [['--scopes', 'talk_message,talk_messages'], /no such consent item.*: talk_messages\n/],
  [['--access-lifetime', '0'], /30s, 5m/],
  [['--refresh-lifetime', '0.5s'], /at least one/],
  [['--person', ''], /a name/],
  [['--person', '민지', '--person', '민지'], /same name.*: 민지\n/],
  [['--person', '민지', '--joined', '준호'], /No person has this name.*: 준호\n/],
  [['--person', '민지', '--friends', '민지,준호'], /No person has this name.*: 준호\n/],
  [['--person', '민지', '--friends', '민지,'], /No person has this name.*: ''\n/],
  [['--person', '민지', '--refuses', '준호'], /No person has this name.*: 준호\n/],
  [['--friend-cache', 'soon'], /30s, 5m/],
  [['--quota-pair', '0'], /whole number from 1/],
  [['--quota-day', '0'], /whole number from 1/],
  [['--over-200', 'split'], /cut, refuse/],
  [['--links', 'open'], /drop, replace/],
  [['--latency', 'soon'], /200ms or 3s/],
  [['--latency', '11m'], /up to ten minutes/],
  [['--fail', 'oauth/token=500'], /\/oauth\/token=500/],
  [['--fail', '/oauth/token'], /\/oauth\/token=500/],
  [['--fail', '/oauth/token=500,cod=KOE003'], /\/oauth\/token=500/],
  [['--fail', '/oauth/token=500,times=1,times=2'], /\/oauth\/token=500/],
  [['--fail', '/oauth/tokens=500'], /no such path.*: \/oauth\/tokens\n/],
  [['--fail', '/oauth/token=999'], /200 to 599: 999\n/],
  [['--fail', `${memoPath}=400,code=KOE010`], /no such error code/],
  [['--fail', `${memoPath}=400,times=0`], /from 1: 0\n/],
  [['--json', '--env'], /cannot be used together: --json, --env /],
  [['--state', ''], /name a file/],
  [['--state', foreign], /no state file.*notes\.txt\n/],
  [['--state', join(foreign, 'x')], /cannot be kept there/],
  [['--state', join(foreign, '..', 'none', 'x')], /no such file or folder/],
];

test('each option that is impossible gets exit code 2 and a sentence that says what to type', async () => {
  for (const [options, sentence] of refused) {
    const result = await runHere(['emulator', '--lang', 'en', ...options]);
    assertClean(result, []);
    assert.deepEqual([options, result.code, result.stdout], [options, 2, '']);
    assert.match(result.stderr, sentence);
    assert.match(result.stderr, /^[A-Z][^\n]+\n$/, 'one line');
    const {stderr, code} = await runHere(['emulator', '--lang', 'ko', ...options]);
    assert.equal(code, 2);
    assert.match(stderr, /^[^\n]*[가-힣][^\n]+\n$/);
  }
});
