import {describe, test} from 'node:test';
import {assertNote, assertRefused} from '../../support/posted.ts';

describe('a text', () => {
  test('with a title and a link in the address', () => {
    const query = {title: '백업', link: 'https://a.kr/1'};
    assertNote(
      'text',
      {headers: {'content-type': 'text/plain'}, query, body: '끝\n'},
      {headline: '백업', text: '백업\n끝', link: 'https://a.kr/1'},
    );
  });

  test('as a form', () => {
    const headers = {'content-type': 'application/x-www-form-urlencoded; charset=utf-8'};
    const body = new URLSearchParams({title: '백업', message: '끝 & 둘', link: 'https://a.kr/1'});
    assertNote(
      'text',
      {headers, body: body.toString()},
      {headline: '백업', text: '백업\n끝 & 둘', link: 'https://a.kr/1'},
    );
    assertRefused('text', {headers, body: 'text='}, {problem: 'empty'});
    // `curl -d` sends every text so.
    assertNote('text', {headers, body: '백업 a=b'}, {text: '백업 a=b'});
  });

  test('as a form with files, as curl -F sends it', () => {
    const headers = {'content-type': 'multipart/form-data; boundary="a b"'};
    const part = (name: string, value: string) =>
      `--a b\r\nContent-Disposition: form-data; ${name}\r\nContent-Type: text/plain\r\n\r\n${value}\r\n`;
    const body = `${part('name="text"', '하나\r\n둘')}${part('name="log"; filename="text"', 'x')}--a b--\r\n`;
    assertNote('text', {headers, body}, {text: '하나\n둘'});
  });

  test('JSON is a text like any other', () => {
    assertNote('text', {body: {a: 1}}, {text: '{"a":1}'});
  });
});
