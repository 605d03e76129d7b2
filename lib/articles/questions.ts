import type { ArticleOptions } from '../markdown/article.ts';
import { hashOf } from './kept-file.ts';

/** A question that a text asked of the site while it was rendered, and a hash of what it was told. */
export type Asked = [name: QuestionName, parameters: unknown[], answer: string];

type Question = (...parameters: never[]) => unknown;

/** All that the rendering of an article asks of what is around it: files, other posts, cards. */
function questionsOf({ files, findCard, links, findImage, shortcodes }: ArticleOptions) {
  const { titleAt, slugNearest } = shortcodes.posts;
  return {
    besidePost: files.besidePost,
    onSite: files.onSite,
    findCard: findCard ?? (() => undefined),
    resolve: links.resolve,
    fault: links.fault,
    findImage,
    titleAt,
    slugNearest,
    parameter: shortcodes.parameter,
  } satisfies Record<string, Question>;
}

type Questions = ReturnType<typeof questionsOf>;
type QuestionName = keyof Questions;

/** The same options, which write down what is asked of them. */
export function listening(options: ArticleOptions, asked: Asked[]): ArticleOptions {
  const once = new Set<string>();
  const listen = <Name extends QuestionName>(name: Name): Questions[Name] => {
    const question = questionsOf(options)[name] as Question;
    const heard = (...parameters: never[]) => {
      const answer = question(...parameters);
      const key = JSON.stringify([name, parameters]);
      if (once.has(key)) return answer;
      once.add(key);
      const note = (value: unknown) => {
        asked.push([name, parameters, answerHash(value)]);
        return value;
      };
      return answer instanceof Promise ? answer.then(note) : note(answer);
    };
    return heard as unknown as Questions[Name];
  };
  return {
    ...options,
    files: { besidePost: listen('besidePost'), onSite: listen('onSite') },
    findCard: options.findCard && listen('findCard'),
    links: { resolve: listen('resolve'), fault: listen('fault') },
    findImage: listen('findImage'),
    shortcodes: {
      ...options.shortcodes,
      posts: { titleAt: listen('titleAt'), slugNearest: listen('slugNearest') },
      parameter: listen('parameter'),
    },
  };
}

/** Whether all that was asked once is answered the same today. */
export async function isAnsweredAlike(
  asked: readonly Asked[],
  options: ArticleOptions,
): Promise<boolean> {
  const questions = questionsOf(options);
  for (const [name, parameters, answer] of asked) {
    const question = questions[name] as (...parameters: unknown[]) => unknown;
    if (answerHash(await question(...parameters)) !== answer) return false;
  }
  return true;
}

function answerHash(answer: unknown): string {
  return hashOf(answer === undefined ? '' : JSON.stringify(answer));
}
