import assert from 'node:assert/strict';
import {test} from 'node:test';
import {nearestName} from '../../../src/domain/program/nearest-name.ts';

const names = ['login', 'logout', 'unlink', 'refresh', 'status', 'token', 'send', 'history'];

test('a name with a swapped, missing, doubled or wrong letter is recognized', () => {
  const near = (typed: string) => nearestName(typed, names);
  assert.equal(near('stauts'), 'status');
  assert.equal(near('statu'), 'status');
  assert.equal(near('refrresh'), 'refresh');
  assert.equal(near('lohout'), 'logout');
  assert.equal(near('SEND'), 'send');
  assert.equal(near('snd'), 'send');
  assert.equal(near('hsiory'), 'history');
  assert.equal(near('ihstroy'), 'history');
});

test('a name that is not similar to any has no suggestion', () => {
  const far = ['', 'x', 'se', '보내기', 'delete', 'st', 'kakaotalk', 'hsztary', 'hzitary'];
  for (const typed of far) {
    assert.equal(nearestName(typed, names), null, typed);
  }
});

test('the most similar of several names is suggested', () => {
  assert.equal(nearestName('logut', ['login', 'logout']), 'logout');
});
