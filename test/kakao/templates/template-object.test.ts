import assert from 'node:assert/strict';
import {test} from 'node:test';
import {templateObject} from '../../../src/kakao/templates/template-object.ts';

const link = 'https://example.com/?a=1';

test('a template is written as Kakao documents it, a button only where it has a title', () => {
  const web = `"link":{"web_url":"${link}","mobile_web_url":"${link}"}`;
  const plain = templateObject({text: '안녕\n', link, buttonTitle: null});
  assert.equal(plain, `{"object_type":"text","text":"안녕\\n",${web}}`);
  const named = templateObject({text: '안녕', link, buttonTitle: '열기'});
  assert.equal(named, `{"object_type":"text","text":"안녕",${web},"button_title":"열기"}`);
});
