import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {composeContent} from '../../../src/domain/memo/kinds/kinds.ts';
import {noLink} from '../../../src/domain/memo/memo-link.ts';
import {readTemplate} from '../../../src/emulator/api/template-object.ts';
import {messageRequest} from '../../../src/kakao/templates/message-request.ts';
import {valueIn} from '../../support/assert-failure.ts';
import {checkProperty} from '../../support/check-property.ts';
import {acceptedContent} from '../../support/template-arbitraries.ts';
import {messageWith} from '../../support/template-outcome.ts';

const defaults = {link: noLink, isNumbered: true};

test('the local Kakao takes every default template that passes the checks', (context) => {
  const property = fc.property(acceptedContent, (given) => {
    const {content, divide} = valueIn(composeContent(given, defaults));
    for (const [index, text] of divide().entries()) {
      const {form} = messageRequest({content, index, text});
      const template = form['template_object'];
      if (template !== undefined) readTemplate(template);
      else assert.ok(content.kind === 'scrap' || content.kind === 'custom');
    }
  });
  checkProperty(context, property, 200);
});

test('the local Kakao refuses what the checks refuse', () => {
  const wrong = messageWith('feed', {'content.link': undefined});
  assert.throws(() => readTemplate(JSON.stringify({object_type: 'feed', ...Object(wrong)})));
});
