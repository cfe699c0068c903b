import {readFile} from 'node:fs/promises';
import {brotliCompressSync} from 'node:zlib';

const whole = /(?<=")data:application\/octet-stream;base64,(?<binary>[A-Za-z0-9+/=]{1000,})(?=")/;
const options = 'loadYoga = loadYoga || {};';

/**
 * Compresses the WebAssembly of Ink's layout: a third of the size, in the file of which it is the
 * largest part. Emscripten takes the decompressed bytes as `wasmBinary`. From its own text it would
 * read them with `fetch`, which loads all of Node's own undici: a twentieth of the CPU time of a
 * start.
 */
export const packedLayout = {
  name: 'packed-layout',
  setup(build) {
    build.onLoad({filter: /[\\/]yoga-wasm-base64-esm\.js$/}, async ({path}) => {
      const source = await readFile(path, 'utf8');
      const binary = whole.exec(source)?.groups.binary;
      if (binary === undefined || !source.includes(options)) {
        throw new Error('the layout holds its WebAssembly in another way');
      }
      const packed = brotliCompressSync(Buffer.from(binary, 'base64')).toString('base64');
      const contents = source
        .replace(whole, 'data:application/octet-stream;base64,')
        .replace(options, 'loadYoga = {wasmBinary: brotliDecompressSync(packed)};');
      return {
        contents: `import {brotliDecompressSync} from 'node:zlib';
          const packed = Buffer.from('${packed}', 'base64');
          ${contents}`,
      };
    });
  },
};
