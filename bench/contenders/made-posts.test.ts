import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { temporaryFolder } from '#lib/testing/temporary-folder.ts';
import { makePosts } from './made-posts.ts';

const yaml = `---
title: "海"
date: "2024-05-06T07:08:09+0900"
tags: ["a", "b c"]
aliases:
  - /old
---

文章。

\`\`\`js
let code
\`\`\`

![画像](/a.png)

* 一
* 二
`;

const toml = `+++
title = '山'
date = 2024-05-07
slug = "yama"
tags = ["a"]
+++
山の話。
`;

const sources = {
  'sea.md': yaml,
  'hills/mountain/index.md': toml,
  'hills/mountain/a.png': 'image',
};

const made = async (wanted: { count?: number; kilobytes?: number }) => {
  const { folder, files } = await makePosts(temporaryFolder(sources), temporaryFolder(), wanted);
  const texts = await Promise.all(files.map((file) => readFile(path.join(folder, file), 'utf8')));
  return { folder, files, texts };
};

test('without a number, posts are those that are there', async () => {
  const { files, texts } = await made({});
  expect(files).toEqual(['hills/mountain/index.md', 'sea.md']);
  expect(texts).toEqual([toml, yaml]);
});

test('further posts are the same under other names, each with a line of its own', async () => {
  const { folder, files, texts } = await made({ count: 5 });
  expect(files).toEqual([
    'hills/mountain/index.md',
    'sea.md',
    'hills/mountain-1/index.md',
    'sea-1.md',
    'hills/mountain-2/index.md',
  ]);
  expect(texts[2]).toBe(`+++
title = '山 (1)'
date = 2024-05-07
slug = "yama-1"
tags = ["a"]
+++
山の話。

Round 1 of the same.
`);
  expect(texts[3]).toContain('title: "海 (1)"\ndate');
  expect(texts[3]).not.toContain('aliases');
  expect(texts[3]).not.toContain('/old');
  expect(await readFile(path.join(folder, 'hills/mountain-2/a.png'), 'utf8')).toBe('image');
});

test('texts of a size hold no code and no pictures', async () => {
  const { files, texts } = await made({ count: 3, kilobytes: 0.5 });
  expect(files).toEqual(['post-1.md', 'post-2.md', 'post-3.md']);
  for (const text of texts) {
    expect(Buffer.byteLength(text)).toBeGreaterThan(490);
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(501);
    expect(text).not.toMatch(/let code|```|!\[/);
  }
  expect(texts[1]).toMatch(
    /^---\ntitle: "海 2"\ndate: "2024-05-06T07:08:09\+0900"\ntags: \["a","b c"\]\n---\n\nNo\. 2\n/,
  );
  expect(new Set(texts).size).toBe(3);
});
