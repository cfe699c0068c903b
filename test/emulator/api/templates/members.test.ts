import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {JsonObject, JsonValue} from '../../../../src/domain/memo/template/json.ts';
import {BadParameter} from '../../../../src/emulator/api/bad-parameter.ts';
import {readTemplate} from '../../../../src/emulator/api/template-object.ts';
import {changed, fullMessages, pathsIn, stepsOf} from '../../../support/template-samples.ts';

/** What the local Kakao makes of a template, or the words of its refusal. */
function reading(template: JsonValue): unknown {
  try {
    return readTemplate(JSON.stringify(template));
  } catch (error) {
    if (error instanceof BadParameter) return error.message;
    throw error;
  }
}

function valueAt(template: JsonValue, path: string): unknown {
  return stepsOf(path).reduce<unknown>((value, step) => Object(value)[step], template);
}

/** A template of each kind with all its members, and the paths of these members. */
const templates = Object.entries(fullMessages)
  .filter(([kind]) => kind !== 'scrap' && kind !== 'custom')
  .map(([kind, members]): JsonObject => ({object_type: kind, ...members}));

const membersIn = (template: JsonValue) =>
  pathsIn(template).filter((path) => path !== '' && !path.endsWith(']'));

// Kakao's servers parse JSON with Jackson, for which null is an absent member, and a number in
// quotes is a number; kakao-bot-mcp-server sends nulls, others `"image_width":"640"`.

test('in every kind of template, a member that is null is an absent one', () => {
  let count = 0;
  for (const template of templates) {
    assert.equal(typeof reading(template), 'object', JSON.stringify(template));
    for (const path of membersIn(template)) {
      const steps = stepsOf(path);
      const absent = reading(changed(template, steps, undefined));
      assert.deepEqual(reading(changed(template, steps, null)), absent, path);
      count += 1;
    }
  }
  assert.ok(count > 100, `${count} members`);
});

test('in every kind of template, a number may be a text, and a text of digits a number', () => {
  for (const template of templates) {
    for (const path of membersIn(template)) {
      const value = valueAt(template, path);
      const steps = stepsOf(path);
      const read = (other: unknown) => reading(changed(template, steps, other));
      if (typeof value === 'number') {
        assert.deepEqual(read(`${value}`), reading(template), path);
        assert.deepEqual(read(` ${value} `), reading(template), path);
        assert.deepEqual(read(''), read(undefined), path);
        for (const odd of ['a', '1.5', 1.5, true, []]) {
          assert.match(String(read(odd)), / must be an integer$/, path);
        }
      }
      if (typeof value === 'string' && path !== 'object_type') {
        assert.deepEqual(read(640), read('640'), path);
      }
    }
  }
});
