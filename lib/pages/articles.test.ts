import { postFile, postOf } from '../testing/posts.ts';
import { articleOf } from './articles.ts';

describe('the article of a post', () => {
  test('is rendered once', () => {
    const post = postOf(postFile('a.md', '---\ntitle: a\ndate: 2024-05-06\n---\na'));
    expect(articleOf(post)).toBe(articleOf(post));
  });

  test.each([
    ['en', 'Link to this heading'],
    ['ja', 'この見出しへのリンク'],
  ])('has the words of its language: %s', async (lang, words) => {
    const post = postOf(
      postFile('a.md', `---\ntitle: a\ndate: 2024-05-06\nlang: ${lang}\n---\n# a`),
    );
    expect((await articleOf(post)).html).toContain(`aria-label="${words}"`);
  });

  test('has warnings at their lines of the file, however long the front matter is', async () => {
    const source = [
      '+++',
      'title = "a"',
      'date = 2024-05-06',
      'tags = [',
      '  "b",',
      ']',
      '+++',
      '',
      'a',
      '',
      '![c](../secret.png)',
      '<b onclick="d()">e</b>',
    ];
    for (const end of ['\n', '\r\n']) {
      const { warnings } = await articleOf(postOf(postFile('a/index.md', source.join(end))));
      expect(warnings.map(({ rule, line, column }) => `${rule} ${line}:${column}`)).toEqual([
        'event-handler 12:1',
        'dead-image 11:1',
      ]);
    }
  });
});
