/** Where the development server tells open pages that a file has changed. */
export const changesPath = '/_kiji/changes';
