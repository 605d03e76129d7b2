import { changesPath } from '#lib/development.ts';
import { loadCollection } from '#lib/posts/source.ts';
import { ProblemList } from './ProblemList.tsx';

/** In development: the problems of the posts, and a page that loads anew when a file is saved. */
export async function DevelopmentAids() {
  if (process.env.NODE_ENV !== 'development') return null;
  const { problems } = await loadCollection();
  return (
    <>
      <ProblemList problems={problems} />
      <script>{`new EventSource('${changesPath}').onmessage = () => location.reload();`}</script>
    </>
  );
}
