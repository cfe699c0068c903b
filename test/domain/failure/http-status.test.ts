import assert from 'node:assert/strict';
import {test} from 'node:test';
import {readHttpStatus} from '../../../src/domain/failure/http-status.ts';

test('an HTTP status is found in what programs print', () => {
  for (const [text, status] of [
    ['400 Client Error: Bad Request for url: https://kauth.kakao.com/oauth/token', 400],
    ['500 Server Error: Internal Server Error for url: x', 500],
    ['HTTP/1.1 401 Unauthorized', 401],
    ['"POST /oauth/token HTTP/1.1" 400 95', 400],
    ['HTTP/2 403', 403],
    ['HTTP Error 400: Bad Request', 400],
    ['HTTP status code: 429', 429],
    ['status_code=404', 404],
    ['{"statusCode":502}', 502],
    ['<Response [401]>', 401],
    ['503 Service Unavailable', 503],
    ['404', 404],
    ['-404', null],
    ['999', null],
    ['line 400', null],
    ['', null],
  ] as const) {
    assert.equal(readHttpStatus(text), status, text);
  }
});
