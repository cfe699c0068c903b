/** A box of the cell grid, in pixels. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

type Arms = readonly [up: number, right: number, down: number, left: number];

/** Box Drawing (U+2500): how thick each arm is; 1 light, 2 heavy. */
const armsOf: Record<string, Arms> = {
  '─': [0, 1, 0, 1],
  '━': [0, 2, 0, 2],
  '│': [1, 0, 1, 0],
  '┃': [2, 0, 2, 0],
  '┌': [0, 1, 1, 0],
  '┐': [0, 0, 1, 1],
  '└': [1, 1, 0, 0],
  '┘': [1, 0, 0, 1],
  '├': [1, 1, 1, 0],
  '┤': [1, 0, 1, 1],
  '┬': [0, 1, 1, 1],
  '┴': [1, 1, 0, 1],
  '┼': [1, 1, 1, 1],
  '┏': [0, 2, 2, 0],
  '┓': [0, 0, 2, 2],
  '┗': [2, 2, 0, 0],
  '┛': [2, 0, 0, 2],
  '╴': [0, 0, 0, 1],
  '╵': [1, 0, 0, 0],
  '╶': [0, 1, 0, 0],
  '╷': [0, 0, 1, 0],
};

/** The rounded corners: the directions in which the arc ends (right or left, down or up). */
const cornersOf: Record<string, readonly [horizontal: 1 | -1, vertical: 1 | -1]> = {
  '╭': [1, 1],
  '╮': [-1, 1],
  '╰': [1, -1],
  '╯': [-1, -1],
};

const lowerBlocks = '▁▂▃▄▅▆▇█';
const leftBlocks = '▏▎▍▌▋▊▉';
const shades = '░▒▓';

/**
 * Draws a box line or block so that it meets its neighbors, which a font's glyph does only at the
 * font's own line height. Undefined for every other character.
 */
export function drawLine(character: string, box: Box, color: string): string | undefined {
  const arms = armsOf[character];
  if (arms !== undefined) return drawArms(arms, box, color);
  const corner = cornersOf[character];
  if (corner !== undefined) return drawCorner(corner, box, color);
  return drawBlock(character, box, color);
}

function drawArms([up, right, down, left]: Arms, box: Box, color: string): string {
  const vertical = thickness(Math.max(up, down));
  const horizontal = thickness(Math.max(right, left));
  const x = box.x + box.width / 2;
  const y = box.y + box.height / 2;
  const top = up > 0 ? box.y : y - horizontal / 2;
  const bottom = down > 0 ? box.y + box.height : y + horizontal / 2;
  const start = left > 0 ? box.x : x - vertical / 2;
  const end = right > 0 ? box.x + box.width : x + vertical / 2;
  const upright = {x: x - vertical / 2, y: top, width: vertical, height: bottom - top};
  const level = {x: start, y: y - horizontal / 2, width: end - start, height: horizontal};
  return (vertical > 0 ? fill(upright, color) : '') + (horizontal > 0 ? fill(level, color) : '');
}

/**
 * Light lines are one pixel and heavy ones three, so that both align with the pixels of the grid.
 */
function thickness(weight: number): number {
  return weight === 0 ? 0 : 2 * weight - 1;
}

function drawCorner([across, along]: readonly [number, number], box: Box, color: string): string {
  const x = box.x + box.width / 2;
  const y = box.y + box.height / 2;
  const radius = box.width / 2;
  const toSide = `M${x + across * radius} ${y}`;
  const curve = `Q${x} ${y} ${x} ${y + along * radius}V${y + (along * box.height) / 2}`;
  return `<path d="${toSide}${curve}" fill="none" stroke="${color}" stroke-width="1"/>`;
}

function drawBlock(character: string, box: Box, color: string): string | undefined {
  const lower = lowerBlocks.indexOf(character) + 1;
  if (lower > 0) return fill(bottomPart(box, lower / 8), color);
  const left = leftBlocks.indexOf(character) + 1;
  if (left > 0) return fill({...box, width: (box.width * left) / 8}, color);
  if (character === '▀') return fill({...box, height: box.height / 2}, color);
  if (character === '▐')
    return fill({...box, x: box.x + box.width / 2, width: box.width / 2}, color);
  const shade = shades.indexOf(character) + 1;
  return shade > 0 ? fill(box, color, shade / 4) : undefined;
}

function bottomPart(box: Box, share: number): Box {
  return {...box, y: box.y + box.height * (1 - share), height: box.height * share};
}

/** A filled box; `opacity` is 1 unless given. */
export function fill({x, y, width, height}: Box, color: string, opacity = 1): string {
  const seeThrough = opacity === 1 ? '' : ` opacity="${opacity}"`;
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${color}"${seeThrough} shape-rendering="crispEdges"/>`;
}
