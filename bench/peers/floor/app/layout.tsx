import type { ReactNode } from 'react';

export const metadata = { title: 'The floor' };

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="ja">
      <body>{children}</body>
    </html>
  );
}
