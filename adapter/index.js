// @ts-check

import { barePages } from './bare-pages.js';

export default barePages(import.meta.url, './adapter.ts');
