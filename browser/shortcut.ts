// The key / leads to the search from every page, unless a reader has switched that off on the page
// of the search. It stands in the head of every page, so it is short.

document.addEventListener('keydown', (event) => {
  const { key, altKey, ctrlKey, metaKey, isComposing, keyCode, repeat, target } = event;
  if (key !== '/' || altKey || ctrlKey || metaKey || repeat || event.defaultPrevented) return;
  // 229 is what a key says while an input method has it, in browsers that end composing first.
  if (isComposing || keyCode === 229) return;
  const { isContentEditable, localName } = target as HTMLElement;
  if (isContentEditable || /^(input|textarea|select)$/.test(localName)) return;
  try {
    if (localStorage.getItem('shortcut') === 'off') return;
  } catch {
    // A reader who keeps sites from remembering has switched nothing off.
  }
  const field = document.querySelector<HTMLInputElement>('input[aria-keyshortcuts="/"]');
  field?.select();
  const way = field ?? document.querySelector<HTMLAnchorElement>('a[aria-keyshortcuts="/"]');
  if (!way) return;
  event.preventDefault();
  if (field) field.focus();
  else way.click();
});

export {};
