import type { Metadata } from 'next';
import Link from 'next/link';
import type { ReactNode } from 'react';
import './globals.css';

export const metadata: Metadata = {
  title: { default: 'A blog', template: '%s | A blog' },
  description: 'A plain blog on Next.js',
};

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="ja">
      <body>
        <header>
          <Link href="/">A blog</Link> <Link href="/blog/tags">Tags</Link>
        </header>
        <main>{children}</main>
        <footer>© A blog</footer>
      </body>
    </html>
  );
}
