// Installed when the benchmark is run, so only this file imports them, and it only then.
export { default as lighthouse } from 'lighthouse';
export { generate } from 'selfsigned';
