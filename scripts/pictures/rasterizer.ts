import {chromium} from 'playwright-core';
import type {Pixels} from './indexed-pixels.ts';

/** Draws SVG documents. Needs Debian's chromium and, for Korean, fonts-noto-cjk. */
export interface Rasterizer extends AsyncDisposable {
  draw(svg: string): Promise<Pixels>;
}

const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

/** Picture pixels per SVG unit, for sharp pictures on high-density screens. */
const scale = 2;

interface Drawn {
  width: number;
  height: number;
  /** RGBA in base64. */
  data: string;
}

// Runs in the page. As an image, the SVG can use the fonts of the system but nothing of the page.
const drawInPage = `async (svg, scale) => {
  const image = new Image();
  image.src = 'data:image/svg+xml;charset=utf-8,' + encodeURIComponent(svg);
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.width * scale;
  canvas.height = image.height * scale;
  const context = canvas.getContext('2d', {willReadFrequently: true});
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const {data, width, height} = context.getImageData(0, 0, canvas.width, canvas.height);
  let bytes = '';
  for (let at = 0; at < data.length; at += 8192) {
    bytes += String.fromCharCode(...data.subarray(at, at + 8192));
  }
  return {width, height, data: btoa(bytes)};
}`;

export async function openRasterizer(): Promise<Rasterizer> {
  // Chromium cannot use its sandbox as root. The pages are only the project's own pictures.
  const browser = await chromium.launch({executablePath, args: ['--no-sandbox', '--disable-gpu']});
  const page = await browser.newPage();
  return {
    draw: async (svg) => {
      const call = `(${drawInPage})(${JSON.stringify(svg)}, ${scale})`;
      const {width, height, data} = await page.evaluate<Drawn>(call);
      return {
        width,
        height,
        data: new Uint32Array(new Uint8Array(Buffer.from(data, 'base64')).buffer),
      };
    },
    [Symbol.asyncDispose]: () => browser.close(),
  };
}
