import type { Metadata } from 'next';
import { Archive } from '#components/Archive.tsx';
import { PageHeader } from '#components/PageHeader.tsx';
import { words } from '#lib/language/words.ts';
import { alternatesOf } from '#lib/pages/alternates.ts';
import { groupByYear } from '#lib/pages/archive.ts';
import { loadSoundCollection } from '#lib/posts/source.ts';
import { archivePath } from '#lib/urls.ts';

export const metadata: Metadata = { title: words.archive, alternates: alternatesOf(archivePath) };

export default async function ArchivePage() {
  const { posts } = await loadSoundCollection();
  return (
    <main id="main" className="h-feed">
      <PageHeader title={words.archive}>
        <p>{words.posts(posts.length)}</p>
      </PageHeader>
      <Archive years={groupByYear(posts)} />
    </main>
  );
}
