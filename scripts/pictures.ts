import {mkdir, writeFile} from 'node:fs/promises';
import {playFirstMinute} from './pictures/first-minute.ts';
import {encodeGif, type Frame} from './pictures/gif.ts';
import {encodePng} from './pictures/png.ts';
import {openRasterizer} from './pictures/rasterizer.ts';
import {scenes} from './pictures/scenes.ts';
import {openStudio} from './pictures/studio.ts';
import {terminalSvg} from './pictures/terminal-svg.ts';

// Updates the pictures in docs/pictures: `npm run pictures`, or `npm run pictures -- main login`.
const wanted = process.argv.slice(2);
const recording = 'first-minute';

await using rasterizer = await openRasterizer();
for (const language of ['ko', 'en'] as const) {
  for (const scene of scenes.filter(({name}) => isWanted(name))) {
    await using studio = await openStudio(language, scene.isNew ?? false);
    await using terminal = studio.open(scene);
    await scene.show(terminal, studio);
    const pixels = await rasterizer.draw(terminalSvg(terminal));
    await keep(`${language}/${scene.name}.png`, encodePng(pixels));
  }
  if (!isWanted(recording)) continue;
  await using studio = await openStudio(language, true);
  await using terminal = studio.open({args: ['--demo'], rows: 20});
  const frames: Frame[] = [];
  await playFirstMinute(terminal, studio.words.demo, async (ms) => {
    frames.push({pixels: await rasterizer.draw(terminalSvg(terminal)), ms});
  });
  await keep(`${language}/${recording}.gif`, encodeGif(frames));
}

function isWanted(name: string): boolean {
  return wanted.length === 0 || wanted.includes(name);
}

async function keep(name: string, picture: Buffer): Promise<void> {
  const path = `docs/pictures/${name}`;
  await mkdir(`docs/pictures/${name.slice(0, 2)}`, {recursive: true});
  await writeFile(path, picture);
  console.log(`${path}  ${Math.ceil(picture.length / 1000)} KB`);
}
