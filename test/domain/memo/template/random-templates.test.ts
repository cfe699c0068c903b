import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {
  cardsOf,
  composeContent,
  fieldsOf,
  linksOf,
  readContent,
  textOf,
} from '../../../../src/domain/memo/kinds/kinds.ts';
import {noLink} from '../../../../src/domain/memo/memo-link.ts';
import {domainOf} from '../../../../src/domain/memo/web-address.ts';
import {valueIn} from '../../../support/assert-failure.ts';
import {checkProperty} from '../../../support/check-property.ts';
import {acceptedContent} from '../../../support/template-arbitraries.ts';

const defaults = {link: noLink, isNumbered: true};

test('what is composed is composed again without a change', (context) => {
  const property = fc.property(acceptedContent, (given) => {
    const {content, warnings} = valueIn(composeContent(given, defaults));
    const again = valueIn(composeContent(content, defaults));
    assert.deepEqual(again.content, content);
    // A path may change, because a list loses its nulls.
    const problems = (all: typeof warnings) => all.map(({problem}) => problem);
    assert.deepEqual(problems(again.warnings), problems(warnings));
  });
  checkProperty(context, property, 200);
});

test('what is stored is read back equal', (context) => {
  const property = fc.property(acceptedContent, (given) => {
    const {content} = valueIn(composeContent(given, defaults));
    const fields = JSON.parse(JSON.stringify({kind: content.kind, ...fieldsOf(content)}));
    assert.deepEqual(readContent(textOf(content), fields), {ok: true, content});
  });
  checkProperty(context, property, 200);
});

test('each message has a text to send and to find, and each link is a web address', (context) => {
  const property = fc.property(acceptedContent, (given) => {
    const {content, divide} = valueIn(composeContent(given, defaults));
    assert.notEqual(textOf(content), '');
    if ('messages' in content) {
      assert.equal(divide().length, content.messages.length);
      assert.equal(cardsOf(content).length, content.messages.length);
    }
    const links = linksOf(content);
    for (const {url} of links) assert.notEqual(domainOf(url), null, url);
    assert.equal(new Set(links.map((link) => JSON.stringify(link))).size, links.length);
  });
  checkProperty(context, property, 200);
});
