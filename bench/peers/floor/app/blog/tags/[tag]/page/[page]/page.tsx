import { Finished, finishedIn } from '../../../../../../lib/finished.tsx';

interface Props {
  params: Promise<{ tag: string; page: string }>;
}

export async function generateStaticParams() {
  // `TAG_2.html`: the second page of a tag.
  return (await finishedIn('tags/pages')).map((name) => {
    const end = name.lastIndexOf('_');
    return { tag: name.slice(0, end), page: name.slice(end + 1) };
  });
}

export default async function Page({ params }: Props) {
  const { tag, page } = await params;
  return <Finished name={`tags/pages/${decodeURIComponent(tag)}_${page}`} />;
}
