import assert from 'node:assert/strict';
import {Readable} from 'node:stream';
import {test} from 'node:test';
import {setFlagsFromString} from 'node:v8';
import {runInNewContext} from 'node:vm';
import {unusedContext} from '../../../scripts/manual/program-shape.ts';
import {openSource} from '../../../src/commands/transfer/open-source.ts';

const chunkBytes = 100_000;

function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
}

test('a read chunk of a large input is not kept in memory', async () => {
  const chunks: WeakRef<Buffer>[] = [];
  const stdin = Readable.from(
    (async function* () {
      for (let count = 0; count < 60; count += 1) {
        const chunk = Buffer.alloc(chunkBytes, 'a');
        chunks.push(new WeakRef(chunk));
        yield chunk;
      }
    })(),
    {objectMode: false},
  );
  const source = await openSource({...unusedContext, stdin}, '-');
  let size = 0;
  let kept = Number.POSITIVE_INFINITY;
  for await (const chunk of source.chunks) {
    size += chunk.length;
    if (size !== 50 * chunkBytes) continue;
    // A turn of the event loop, in which Node.js lets go of the chunks of the last one.
    await new Promise(setImmediate);
    collectGarbage();
    kept = chunks.slice(15, 45).filter((chunk) => chunk.deref() !== undefined).length;
  }
  assert.equal(size, 60 * chunkBytes);
  assert.ok(kept <= 2, `${kept} of 30 chunks are still in memory`);
});

test('a signal ends the reading of an input that never ends', async () => {
  const ending = new AbortController();
  const stdin = new Readable({read() {}});
  stdin.push('text');
  const opening = openSource({...unusedContext, stdin, signal: ending.signal}, '-');
  ending.abort();
  assert.equal((await opening).isWhole, true);
});
