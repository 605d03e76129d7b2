import { Finished, finishedIn } from '../../../lib/finished.tsx';

export async function generateStaticParams() {
  return (await finishedIn('posts')).map((slug) => ({ slug }));
}

export default async function Page({ params }: { params: Promise<{ slug: string }> }) {
  return <Finished name={`posts/${decodeURIComponent((await params).slug)}`} />;
}
