import { site } from '#lib/config/site.ts';
import { formatDay } from '#lib/language/format-day.ts';
import type { PostDate } from '#lib/posts/post-date.ts';

interface PostTimeProps {
  date: PostDate;
  /** A microformats2 property such as `dt-published`. */
  className: string;
}

/** A day as the author counted it. */
export function PostTime({ date, className }: PostTimeProps) {
  return (
    <time className={className} dateTime={date.text}>
      {formatDay(date, site.language)}
    </time>
  );
}
