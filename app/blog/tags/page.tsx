import type { Metadata } from 'next';
import { PageHeader } from '#components/PageHeader.tsx';
import { TagList } from '#components/TagList.tsx';
import { words } from '#lib/language/words.ts';
import { alternatesOf } from '#lib/pages/alternates.ts';
import { loadSoundCollection } from '#lib/posts/source.ts';
import { tagsPath } from '#lib/urls.ts';

export const metadata: Metadata = { title: words.tags, alternates: alternatesOf(tagsPath) };

export default async function TagsPage() {
  const { tags } = await loadSoundCollection();
  return (
    <main id="main">
      <PageHeader title={words.tags} />
      <TagList tags={tags} />
    </main>
  );
}
