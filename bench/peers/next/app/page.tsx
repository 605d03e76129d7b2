import { PostList } from '../lib/PostList.tsx';
import { getPosts } from '../lib/posts.ts';

export default async function Home() {
  return (
    <>
      <h1>A blog</h1>
      <PostList posts={await getPosts()} />
    </>
  );
}
