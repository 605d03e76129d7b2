// The page of the search: finds posts as one types, and keeps what is looked for in the address. The
// index is asked for when the field is focused or the address holds something to look for.

import { type Search, SearchIndex, type SearchResult } from '../lib/search/search-index.ts';

/** The words of the interface and where the index is, put in when this file is bundled. */
declare const words: Readonly<
  Record<
    | 'one'
    | 'many'
    | 'atMost'
    | 'none'
    | 'noneSoFar'
    | 'corrected'
    | 'searching'
    | 'failed'
    | 'more',
    string
  >
>;
declare const indexPath: string;

/** How long after a key one searches, in milliseconds: at once, unless an input method has it. */
const pause = { typing: 120, composing: 400 };

/** When one is told that it takes a while, in milliseconds. */
const patience = 400;

/** What is kept of a page that one leaves, for the way back. */
interface Kept {
  shown: number;
  top: number;
}

function element<Name extends HTMLElement>(selector: string): Name {
  const found = document.querySelector<Name>(selector);
  if (!found) throw new Error(`The page has no ${selector}`);
  return found;
}

const form = element<HTMLFormElement>('form.search');
const field = element<HTMLInputElement>('#q');
const tagSelect = element<HTMLSelectElement>('#tag');
const yearSelect = element<HTMLSelectElement>('#year');
const status = element('#search-status');
const list = element<HTMLOListElement>('#search-results');
const more = element<HTMLButtonElement>('#search-more');
const shortcut = element<HTMLInputElement>('#shortcut');
const title = document.title;

let opened: Promise<SearchIndex> | undefined;
let current: Search | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;
/** Counts searches, so that the answer to a former one is not shown. */
let latest = 0;

function open(): Promise<SearchIndex> {
  opened ??= SearchIndex.open(load).then((index) => {
    const { tags, years } = index.root;
    offer(
      tagSelect,
      tags.map(({ key, name, count }) => [key, `${name} (${count})`]),
    );
    offer(
      yearSelect,
      years.map(({ year, count }) => [year, `${year} (${count})`]),
    );
    return index;
  });
  opened.catch(() => {
    opened = undefined;
  });
  return opened;
}

async function load(path: string): Promise<Uint8Array> {
  const { ok, body } = await fetch(indexPath + path);
  if (!ok || !body) throw new Error(`${path} did not come`);
  const inflated = body.pipeThrough(new DecompressionStream('deflate'));
  return new Uint8Array(await new Response(inflated).arrayBuffer());
}

/** Fills a list of choices, in which the one that is chosen stays so. */
function offer(select: HTMLSelectElement, choices: readonly (readonly [string, string])[]): void {
  const { value } = select;
  select.length = 1;
  select.append(...choices.map(([key, label]) => new Option(label, key)));
  choose(select, value);
}

/** Chooses what an address names, be it among the choices or not. */
function choose(select: HTMLSelectElement, value: string): void {
  if (![...select.options].some((option) => option.value === value)) {
    select.append(new Option(value, value));
  }
  select.value = value;
}

function request() {
  return { query: field.value.trim(), tag: tagSelect.value, year: yearSelect.value };
}

/** The address of what is looked for. */
function address(): string {
  const { query, tag, year } = request();
  const given = Object.entries({ q: query, tag, year }).filter(([, value]) => value !== '');
  const search = new URLSearchParams(given).toString();
  return location.pathname + (search && `?${search}`);
}

/** Takes what is looked for from the address. */
function readAddress(): void {
  const parameters = new URLSearchParams(location.search);
  field.value = parameters.get('q') ?? '';
  choose(tagSelect, parameters.get('tag') ?? '');
  choose(yearSelect, parameters.get('year') ?? '');
}

/** Searches, and shows at least as many results as there were before. */
async function search({ shown = 0, top }: Partial<Kept> = {}): Promise<void> {
  clearTimeout(timer);
  const number = ++latest;
  const { query, tag, year } = request();
  document.title = query ? `${query} – ${title}` : title;
  if (!query && !tag && !year) {
    current = undefined;
    show([], query);
    return;
  }
  const waiting = setTimeout(() => {
    if (number === latest) status.textContent = words.searching;
  }, patience);
  try {
    await retried(async () => {
      const asked = await (await open()).search({ query, tag, year });
      let isFirst = true;
      // What is no longer wanted is neither asked for nor shown.
      const take = (results: readonly SearchResult[]) => {
        if (number !== latest) return;
        current = asked;
        if (isFirst) show(results, query);
        else append(results, query);
        isFirst = false;
      };
      if (number !== latest) return;
      const results = await asked.next(shown || undefined, take);
      if (results.length === 0) take([]);
    });
    if (number !== latest) return;
    say(query);
    if (top !== undefined) scrollTo({ top, behavior: 'instant' });
  } catch (error) {
    console.error(error);
    if (number === latest) status.textContent = words.failed;
  } finally {
    clearTimeout(waiting);
  }
}

/** Once more with a new index: the site may have been built again since this one was opened. */
async function retried<Value>(ask: () => Promise<Value>): Promise<Value> {
  try {
    return await ask();
  } catch {
    opened = undefined;
    return ask();
  }
}

function show(results: readonly SearchResult[], query: string): void {
  list.replaceChildren(...results.map(itemOf));
  say(query);
}

function append(results: readonly SearchResult[], query: string): void {
  list.append(...results.map(itemOf));
  say(query);
}

function say(query: string): void {
  more.hidden = !current?.hasMore;
  if (!current) {
    status.textContent = '';
    return;
  }
  const { count, isCounted, corrected, hasMore } = current;
  const isNone = list.childElementCount === 0;
  const text = isNone
    ? words[hasMore ? 'noneSoFar' : 'none']
    : count === 1
      ? words.one
      : words[isCounted ? 'many' : 'atMost'];
  const told = text.replace('{count}', String(count)).replace('{query}', () => query);
  status.textContent =
    corrected === undefined || isNone
      ? told
      : `${words.corrected.replace('{query}', () => corrected)} ${told}`;
}

function itemOf({ document: found, title, excerpt }: SearchResult): HTMLLIElement {
  const item = document.createElement('li');
  const facts = document.createElement('p');
  facts.className = 'facts';
  if (found.date) {
    const time = document.createElement('time');
    time.dateTime = found.date.text;
    time.textContent = found.date.day;
    facts.append(time);
  }
  if (found.mark) {
    const mark = document.createElement('span');
    mark.className = 'hidden-mark';
    mark.textContent = found.mark;
    facts.append(mark);
  }
  for (const { name } of found.tags) {
    const tag = document.createElement('span');
    tag.textContent = name;
    facts.append(tag);
  }
  const heading = document.createElement('h2');
  const link = document.createElement('a');
  link.href = found.url;
  link.append(...marked(title));
  heading.append(link);
  const passage = document.createElement('p');
  passage.append(...marked(excerpt));
  heading.lang = passage.lang = found.language;
  item.append(facts, heading, passage);
  return item;
}

function marked(pieces: SearchResult['title']): Node[] {
  return pieces.map(({ text, isMarked }) => {
    if (!isMarked) return document.createTextNode(text);
    const mark = document.createElement('mark');
    mark.textContent = text;
    return mark;
  });
}

function links(): HTMLAnchorElement[] {
  return [...list.querySelectorAll('a')];
}

form.addEventListener('input', (event) => {
  clearTimeout(timer);
  const wait = (event as InputEvent).isComposing ? pause.composing : pause.typing;
  timer = setTimeout(
    () => {
      history.replaceState(null, '', address());
      search();
    },
    event.target === field ? wait : 0,
  );
});

form.addEventListener('submit', (event) => {
  event.preventDefault();
  // What is asked for on purpose is a step that one can go back from.
  if (address() !== location.pathname + location.search) history.pushState(null, '', address());
  search();
});

field.addEventListener('focus', () => open().catch(() => {}));

more.textContent = words.more;
let isLoading = false;
more.addEventListener('click', async () => {
  const asked = current;
  if (!asked || isLoading) return;
  isLoading = true;
  try {
    const results = await asked.next();
    if (asked !== current) return;
    const place = list.childElementCount;
    append(results, field.value.trim());
    links()[place]?.focus();
  } catch {
    search({ shown: list.childElementCount + 1 });
  } finally {
    isLoading = false;
  }
});

document.addEventListener('keydown', (event) => {
  const { key, target, isComposing, keyCode } = event;
  // Enter and arrows are the input method's as long as it composes; Safari ends that before the key.
  const composes = isComposing || keyCode === 229;
  if (composes && key === 'Enter') event.preventDefault();
  if (composes || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const ways: HTMLElement[] = [field, ...links()];
  const place = ways.indexOf(target as HTMLElement);
  if (place === -1) return;
  const next = { ArrowDown: place + 1, ArrowUp: place - 1, Escape: 0 }[key];
  if (next === undefined || (key === 'Escape' && place === 0)) return;
  const way = ways[next];
  if (!way) return;
  event.preventDefault();
  way.focus();
});

addEventListener('popstate', () => {
  readAddress();
  search();
});

addEventListener('pagehide', () => {
  const kept: Kept = { shown: list.childElementCount, top: scrollY };
  history.replaceState(kept, '');
});

try {
  shortcut.checked = localStorage.getItem('shortcut') !== 'off';
  shortcut.addEventListener('change', () => {
    if (shortcut.checked) localStorage.removeItem('shortcut');
    else localStorage.setItem('shortcut', 'off');
  });
} catch {
  // Nothing is remembered here, so there is nothing to choose.
  shortcut.disabled = true;
}

readAddress();
search((history.state as Kept | null) ?? {});
if (location.search === '' && document.activeElement === document.body) field.focus();
