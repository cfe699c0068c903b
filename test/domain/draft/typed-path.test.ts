import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {
  isPictureName,
  pastedPicturePath,
  readTypedPath,
  typedPath,
} from '../../../src/domain/draft/typed-path.ts';
import {checkProperty} from '../../support/check-property.ts';

test('a path is read as a shell reads it, with spaces that nothing marks', () => {
  const paths = {
    '/tmp/chart.png': '/tmp/chart.png',
    ' ~/그래프 1.png ': '~/그래프 1.png',
    "'/tmp/my chart.png'": '/tmp/my chart.png',
    '"/tmp/my chart.png"': '/tmp/my chart.png',
    '/tmp/my\\ chart\\ \\(1\\).png': '/tmp/my chart (1).png',
    "'/tmp/it'\\''s.png'": "/tmp/it's.png",
    '"/tmp/\\"a\\".png"': '/tmp/"a".png',
    '"C:\\a.png"': 'C:\\a.png',
    "/tmp/it's.png": "/tmp/it's.png",
    'file:///tmp/my%20chart.png': '/tmp/my chart.png',
    'file://localhost/tmp/%ED%95%9C.png': '/tmp/한.png',
    'file:///tmp/100%.png': '/tmp/100%.png',
    '': '',
  };
  for (const [typed, path] of Object.entries(paths))
    assert.equal(readTypedPath(typed), path, typed);
});

test('a path that is written for a command is read as the same path', (context) => {
  const path = fc.stringMatching(/^[a-z가'"\\ /.~]*[a-z]$/).map((text) => `/${text}`);
  checkProperty(
    context,
    fc.property(path, (given) => assert.equal(readTypedPath(typedPath(given)), given)),
  );
});

test('a paste is the path of a picture only if it is alone and ends as one', () => {
  assert.equal(pastedPicturePath("'/tmp/my chart.PNG' "), '/tmp/my chart.PNG');
  assert.equal(pastedPicturePath('file:///tmp/a.jpeg\n'), '/tmp/a.jpeg');
  assert.equal(pastedPicturePath('out/chart.webp'), 'out/chart.webp');
  const others = [
    '/tmp/a.txt',
    'https://a.example/b.png',
    '/tmp/a.png\n/tmp/b.png',
    '.png',
    '',
    '글',
  ];
  for (const other of others) assert.equal(pastedPicturePath(other), null, other);
  assert.equal(pastedPicturePath(`${'가'.repeat(5000)}.png`), null);
});

test('every format that is uploaded is known by its usual names', () => {
  for (const name of ['a.png', 'a.jpg', 'a.jpeg', 'a.gif', 'b.x.WEBP'])
    assert.ok(isPictureName(name));
  for (const name of ['a.bmp', 'png', '.png', 'a.png/', 'a.pngx']) assert.ok(!isPictureName(name));
});
