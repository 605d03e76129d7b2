// Compares the articles of a folder of posts with those that Hugo makes of them.
//
//   npm run bench -- hugo --posts DIR [--post FILE] [--emoji] [--least 98] [--reasons]
//
// Exit 0 when at least `--least` percent of the posts agree, 1 when fewer do, 2 for a wrong option
// or where there is no Hugo. `--post` prints all that differs in one post, `--reasons` why some
// differences are none.
import { parseArgs } from 'node:util';
import config from '#config';
import { readSourcePosts } from './fidelity/source-posts.ts';
import { type Difference, differencesBetween } from './hugo/differences.ts';
import { hugoArticles, hugoVersion } from './hugo/hugo-articles.ts';
import { kinds } from './hugo/items.ts';
import { kijiArticle } from './hugo/kiji-articles.ts';
import {
  addressWritings,
  languageWritings,
  normalisations,
  writings,
} from './hugo/normalisations.ts';

const usage =
  'Usage: npm run bench -- hugo --posts DIR [--post FILE] [--emoji] [--least 98] [--reasons]';

/** Calls that themes answer, or other sites. */
const call = /\{\{[<%](?!\/\*)\s*\/?\s*[\w.-]+/;

/** How many differences of a post are shown beside the others'. */
const shown = 3;

interface Options {
  posts: string | undefined;
  post: string | undefined;
  emoji: boolean;
  least: string;
  reasons: boolean;
}

function readOptions(): Options | undefined {
  try {
    const { values } = parseArgs({
      options: {
        posts: { type: 'string' },
        post: { type: 'string' },
        emoji: { type: 'boolean', default: false },
        least: { type: 'string', default: '98' },
        reasons: { type: 'boolean', default: false },
      },
    });
    return { posts: undefined, post: undefined, ...values };
  } catch {
    return undefined;
  }
}

async function compare(options: Options & { posts: string }) {
  const posts = await readSourcePosts({
    postsDir: options.posts,
    staticDir: undefined,
    now: new Date(),
    timeZone: config.timeZone ?? 'UTC',
  });
  const asked = posts.filter(({ file }) => options.post === undefined || file === options.post);
  const compared = asked.filter(({ markdown }) => !call.test(markdown));
  const hugo = await hugoArticles(
    compared.map(({ markdown }) => markdown),
    { emoji: options.emoji },
  );
  const found: { file: string; differences: Difference[] }[] = [];
  for (const [index, { file, markdown }] of compared.entries()) {
    const differences = differencesBetween(hugo[index] ?? '', await kijiArticle(markdown, options));
    if (differences.length > 0) found.push({ file, differences });
  }
  return { compared: compared.length, left: asked.length - compared.length, found };
}

const options = readOptions();
if (options?.reasons) {
  for (const { reason } of [
    ...normalisations,
    ...writings,
    ...addressWritings,
    ...languageWritings,
  ]) {
    console.log(`- ${reason}`);
  }
} else if (options?.posts === undefined) {
  console.error(usage);
  process.exitCode = 2;
} else {
  const version = await hugoVersion();
  if (version === undefined) {
    console.error('There is no command hugo. Install it: apt-get install hugo');
    process.exitCode = 2;
  } else {
    const { compared, left, found } = await compare({ ...options, posts: options.posts });
    for (const { file, differences } of found) {
      console.log(`${file}: ${differences.length} differences`);
      for (const { on, kind, value } of options.post ? differences : differences.slice(0, shown)) {
        console.log(
          `  only ${on}: ${kind} ${JSON.stringify(value).slice(0, options.post ? 2000 : 160)}`,
        );
      }
    }
    const agreeing = compared - found.length;
    const share = compared === 0 ? 100 : (100 * agreeing) / compared;
    console.log(
      `\n${agreeing} of ${compared} posts agree with Hugo ${version} (${share.toFixed(1)} %)` +
        (left > 0 ? `; ${left} with shortcodes are left out` : ''),
    );
    for (const kind of kinds) {
      const with_ = found.filter(({ differences }) =>
        differences.some((each) => each.kind === kind),
      );
      if (with_.length > 0) console.log(`  ${kind}: ${with_.length} posts`);
    }
    if (share < Number(options.least)) process.exitCode = 1;
  }
}
