// The one static import of undici, itself loaded lazily: a bundler keeps the names of a CommonJS
// package only behind a static import.
export {Client} from 'undici';
