import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {type DraftEdit, draftOf, editDraft, emptyDraft} from '../../../src/domain/draft/draft.ts';
import {isGraphemeBorder} from '../../../src/domain/text/grapheme-borders.ts';
import {checkProperty} from '../../support/check-property.ts';
import {DraftModel} from '../../support/draft-model.ts';
import {hostileText, trickyText} from '../../support/text-arbitraries.ts';

const plainKinds = [
  'newline',
  'delete-backward',
  'delete-forward',
  'delete-word-backward',
  'delete-word-forward',
  'kill-to-line-end',
  'kill-to-line-start',
  'yank',
  'undo',
  'redo',
  'clear',
  'move-left',
  'move-right',
  'move-word-left',
  'move-word-right',
  'move-line-start',
  'move-line-end',
  'move-text-start',
  'move-text-end',
] as const satisfies readonly DraftEdit['kind'][];

/** Does not compile while a kind of edit is missing above. */
type Missing = Exclude<
  DraftEdit['kind'],
  (typeof plainKinds)[number] | 'insert' | 'paste' | 'replace' | 'move-up' | 'move-down'
>;
const everyKindIsTried: [Missing] extends [never] ? true : never = true;

function edits(text: fc.Arbitrary<string>): fc.Arbitrary<DraftEdit[]> {
  const columns = fc.integer({min: 2, max: 9});
  const edit = fc.oneof(
    {weight: 6, arbitrary: fc.record({kind: fc.constant('insert' as const), text})},
    {weight: 2, arbitrary: fc.record({kind: fc.constantFrom('paste' as const, 'replace'), text})},
    {weight: 8, arbitrary: fc.record({kind: fc.constantFrom(...plainKinds)})},
    {
      weight: 3,
      arbitrary: fc.record({kind: fc.constantFrom('move-up' as const, 'move-down'), columns}),
    },
  );
  return fc.array(edit, {maxLength: 40, size: 'medium'});
}

/**
 * Without the prepended mark U+0600, which joins a following space into its grapheme: no rule says
 * to which word that belongs.
 */
const modelText = trickyText.map((text) => text.replaceAll('\u0600', ''));

test('random edits have the same result as on plain lists of graphemes', (t) => {
  assert.ok(everyKindIsTried);
  const property = fc.property(edits(modelText), (all) => {
    const model = new DraftModel();
    let draft = emptyDraft;
    for (const edit of all) {
      model.apply(edit);
      draft = editDraft(draft, edit);
      const {text, caret, killed, goalColumn} = draft;
      const expected = {
        text: model.text,
        caret: model.left.length,
        killed: model.killed,
        goalColumn: model.goal,
      };
      assert.deepEqual({text, caret, killed, goalColumn}, expected, `after ${edit.kind}`);
    }
    assert.equal(draft.undo.length, model.undo.length);
  });
  checkProperty(t, property, 10_000);
});

test('after any typing and pasting, the draft is NFC and its caret is on a border', (t) => {
  const property = fc.property(edits(hostileText), (all) => {
    let draft = emptyDraft;
    for (const edit of all) {
      draft = editDraft(draft, edit);
      assert.equal(draft.text, draft.text.normalize('NFC'));
      assert.ok(draft.text.isWellFormed());
      assert.doesNotMatch(draft.text, /[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b\u202e\u3164]/);
      assert.ok(isGraphemeBorder(draft.text, draft.caret), `after ${edit.kind}`);
    }
  });
  checkProperty(t, property, 2000);
});

test('undo leads back to the start, redo to the end', (t) => {
  const property = fc.property(trickyText, edits(hostileText), (start, all) => {
    const first = draftOf(start);
    const last = all.reduce(editDraft, first);
    let draft = last;
    while (draft.undo.length > 0) {
      const undone = editDraft(draft, {kind: 'undo'});
      const redone = editDraft(undone, {kind: 'redo'});
      assert.equal(redone.text, draft.text);
      assert.deepEqual(redone.undo, draft.undo);
      draft = undone;
    }
    if (last.undo.length < 500) assert.equal(draft.text, first.text);
    while (draft.redo.length > last.redo.length) draft = editDraft(draft, {kind: 'redo'});
    assert.equal(draft.text, last.text);
  });
  checkProperty(t, property, 2000);
});
