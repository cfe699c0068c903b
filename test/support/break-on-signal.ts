// Loaded before the program (node --import). Triggers a bug of the kind that BUG names, at SIGURG.
import {renderingBroke} from './rendering-broke.ts';

const bug = (): Error => new Error(`a bug that knows ${process.env['BUG_CANARY']}`);

const breakings: Readonly<Record<string, () => void>> = {
  rejection: () => void Promise.reject(bug()),
  exception: () => setImmediate(() => throwNow(bug())),
  render: breakRendering,
};

process.on('SIGURG', () => breakings[process.env['BUG'] ?? '']?.());

function throwNow(error: Error): never {
  throw error;
}

/**
 * Makes the component of the complete screen, which maps its rows, throw from now on (React tries
 * twice), and says so to the terminal, which shows nothing of it.
 */
function breakRendering(): void {
  const {map} = Array.prototype;
  Object.defineProperty(Array.prototype, 'map', {
    value: function breaking(this: unknown[], ...given: Parameters<typeof map>) {
      if (/shell.app\.tsx/.test(`${new Error().stack?.split('\n')[2]}`)) throw bug();
      return Reflect.apply(map, this, given);
    },
  });
  process.stdout.write(renderingBroke);
}
