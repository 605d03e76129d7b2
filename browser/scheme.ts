// Keeps the scheme that a reader has chosen. It stands in the head, so that a page is never shown
// in another one first; the choice itself works without it, by the style sheet.

const key = 'scheme';
const root = document.documentElement;

/** What each `theme-color` is for by itself. */
const media = new Map<HTMLMetaElement, string>();

/** Nothing where the reader follows the system, or keeps sites from remembering. */
function chosen(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function show(): void {
  const scheme = chosen();
  if (scheme) root.dataset.scheme = scheme;
  else delete root.dataset.scheme;
  for (const [meta, own] of media) {
    meta.media = scheme ? (own.includes(scheme) ? 'all' : 'not all') : own;
  }
  for (const radio of document.querySelectorAll<HTMLInputElement>('[name="scheme"]')) {
    radio.checked = radio.value === (scheme ?? 'system');
  }
}

show();
document.addEventListener('DOMContentLoaded', () => {
  for (const meta of document.querySelectorAll<HTMLMetaElement>('[name="theme-color"]')) {
    media.set(meta, meta.media);
  }
  show();
});
document.addEventListener('change', ({ target }) => {
  const { name, value } = target as HTMLInputElement;
  if (name !== 'scheme') return;
  try {
    if (value === 'system') localStorage.removeItem(key);
    else localStorage.setItem(key, value);
    show();
  } catch {
    // Not remembered; the style sheet shows it all the same.
    delete root.dataset.scheme;
  }
});
// Chosen in another page, while this one was open or kept.
addEventListener('storage', show);
addEventListener('pageshow', ({ persisted }) => persisted && show());

export {};
