export * as Plot from '@observablehq/plot';
export { parseHTML } from 'linkedom';
