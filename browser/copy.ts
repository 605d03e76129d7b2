// Gives each block of code a button that copies it, and says when it has.

/** The words of the interface by language, put in when this file is bundled. */
declare const messages: Readonly<
  Record<string, { copy: string; copied: string; notCopied: string } | undefined>
>;

/** For how long a button says what it has done, in milliseconds. */
const answerTime = 2_000;

const words = messages[document.documentElement.lang] ?? messages.en;

// Browsers let pages copy over https only.
if (words && navigator.clipboard) {
  const status = document.createElement('p');
  status.role = 'status';
  status.className = 'visually-hidden';
  document.body.append(status);
  for (const pre of document.querySelectorAll<HTMLElement>('.text pre')) {
    addButton(pre, words, status);
  }
}

function addButton(
  pre: HTMLElement,
  words: { copy: string; copied: string; notCopied: string },
  status: HTMLElement,
) {
  const button = document.createElement('button');
  button.type = 'button';
  button.dataset.ui = 'copy';
  button.textContent = words.copy;
  button.lang = document.documentElement.lang;
  button.addEventListener('click', async () => {
    const answer = await navigator.clipboard.writeText(pre.textContent.replace(/\n$/, '')).then(
      () => words.copied,
      () => words.notCopied,
    );
    button.textContent = answer;
    // The same words twice would not be spoken twice.
    status.textContent = '';
    requestAnimationFrame(() => {
      status.textContent = answer;
    });
    setTimeout(() => {
      button.textContent = words.copy;
    }, answerTime);
  });
  const box = document.createElement('div');
  box.className = 'copied-from';
  box.dataset.ui = 'wrap';
  pre.replaceWith(box);
  box.append(pre, button);
}

export {};
