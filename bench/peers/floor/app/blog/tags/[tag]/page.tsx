import { Finished, finishedIn } from '../../../../lib/finished.tsx';

export async function generateStaticParams() {
  return (await finishedIn('tags')).map((tag) => ({ tag }));
}

export default async function Page({ params }: { params: Promise<{ tag: string }> }) {
  return <Finished name={`tags/${decodeURIComponent((await params).tag)}`} />;
}
