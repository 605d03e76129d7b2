import type { ReactNode } from 'react';

/** The title of a page that is no post, with a line under it. */
export function PageHeader({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <header className="page-header">
      <h1 className="p-name">{title}</h1>
      {children}
    </header>
  );
}
