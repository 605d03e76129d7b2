/**
 * The headers of every response, by name. They say what a policy in a `<meta>` can't: who may frame
 * a page, and what of the browser is for nobody here. What embeds ask for, such as full screen,
 * stays allowed; so do images and feeds for other sites.
 *
 * @param origin the public origin of the site.
 */
export function responseHeaders(origin: string): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': "frame-ancestors 'self'",
    'Cross-Origin-Opener-Policy': 'same-origin-allow-popups',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'X-Content-Type-Options': 'nosniff',
    ...(origin.startsWith('https:') && { 'Strict-Transport-Security': 'max-age=31536000' }),
  };
}
