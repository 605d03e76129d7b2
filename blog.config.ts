import { defineConfig } from '#lib/config/schema.ts';

// The one file to edit. Each key is explained in lib/config/schema.ts, and
// your editor shows the explanation when you point at it.
export default defineConfig({
  title: 'Kiji',
  description: 'Markdown で書き、20年残すための記事とその道具について。',
  url: 'https://kiji.example',
  language: 'ja',
  timeZone: 'Asia/Tokyo',
  author: {
    name: 'Kiji',
    bio: 'Markdown で書いて、長く残したい人のためのブログです。Notes on writing in Markdown, and keeping it.',
  },
  // Old addresses that this blog pretends to have had: see posts/keep-your-old-urls.md.
  permalinks: ['/:year/:month/:day/:filename.html'],
  affiliates: {
    notice: 'この記事のリンクから買い物をすると、書き手に紹介料が入ることがあります。',
  },
});
