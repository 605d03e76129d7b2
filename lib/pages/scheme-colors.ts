/** The background of pages in each scheme; those of `--ground` in app/site.css. */
export const schemeColors = { light: '#fcfbf9', dark: '#17181b' } as const;
