import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {checkForm} from '../../../src/app/form/checked-form.ts';
import {formOfContent} from '../../../src/app/form/form-of-content.ts';
import {readForm, writtenForm} from '../../../src/app/form/form-text.ts';
import {formatOf, formKinds, newForm, textsOf} from '../../../src/app/form/forms.ts';
import {plainSending} from '../../../src/app/state/sending-defaults.ts';
import {draftOf} from '../../../src/domain/draft/draft.ts';
import {composeContent} from '../../../src/domain/memo/kinds/kinds.ts';
import {valueIn} from '../../support/assert-failure.ts';
import {checkProperty} from '../../support/check-property.ts';
import {acceptedContent} from '../../support/template-arbitraries.ts';
import {hostileText} from '../../support/text-arbitraries.ts';

test('what is sent unchanged from the form that a memo is edited in is the same content', (context) => {
  const property = fc.property(acceptedContent, (given) => {
    const {content} = valueIn(composeContent(given, plainSending));
    const form = formOfContent(content, {defaults: plainSending, sourceId: null});
    // The box holds texts without a frame, and pictures.
    if (form === null) return assert.ok(!('messages' in content) && !('frame' in content));
    // As it is stored: JSON has no -0.
    const asStored = JSON.parse(JSON.stringify(content));
    assert.deepEqual(checkForm(form, plainSending).content, asStored, form.kind);
  });
  checkProperty(context, property, 300);
});

test('a mark that follows an escaped character stays apart from it', () => {
  const description = ['a\n\u0323b'];
  const {text} = writtenForm(newForm('card', {texts: {description}, isWritten: true}));
  assert.deepEqual(textsOf(readForm(draftOf(text).text) ?? newForm('card')), {description});
});

test('a form that is written is read back from its draft with every text', (context) => {
  const form = fc.constantFrom(...formKinds).chain((kind) => {
    const names = formatOf({kind}).fields.map(({name}) => name);
    const members = Object.fromEntries(
      names.map((name) => [name, fc.array(hostileText, {maxLength: 3})]),
    );
    return fc.record(members).map((all) => newForm(kind, {texts: all, isWritten: true}));
  });
  const property = fc.property(form, (written) => {
    const {text} = writtenForm(written);
    if (text === '') return;
    const read = readForm(draftOf(text).text);
    assert.ok(read, text);
    assert.deepEqual([read.kind, textsOf(read)], [written.kind, textsOf(written)]);
  });
  checkProperty(context, property, 300);
});
