import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { DevelopmentAids } from '#components/DevelopmentAids.tsx';
import { SiteFooter } from '#components/SiteFooter.tsx';
import { SiteHeader } from '#components/SiteHeader.tsx';
import { SpeculationRules } from '#components/SpeculationRules.tsx';
import { site } from '#lib/config/site.ts';
import { openGraphLocale } from '#lib/language/open-graph-locale.ts';
import { words } from '#lib/language/words.ts';
import { summaryText } from '#lib/markdown/summary.ts';
import { feedsBeside } from '#lib/pages/alternates.ts';
import { browserScript, inlineScript } from '#lib/pages/browser-scripts.ts';
import { schemeColors } from '#lib/pages/scheme-colors.ts';
import { siteImages } from '#lib/pages/social-image.ts';
import { loadCollection } from '#lib/posts/source.ts';
import { browserScriptPath } from '#lib/urls.ts';
import './site.css';

export const metadata: Metadata = {
  metadataBase: new URL(site.origin),
  title: { default: site.title, template: `%s – ${site.title}` },
  description: summaryText(site.description),
  authors: { name: site.author.name, ...(site.author.url ? { url: site.author.url } : {}) },
  alternates: { types: feedsBeside() },
  openGraph: {
    siteName: site.title,
    locale: openGraphLocale(site.language),
    type: 'website',
    ...siteImages(site),
  },
  formatDetection: { telephone: false, email: false, address: false },
  ...(site.isListed ? {} : { robots: { index: false } }),
};

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: schemeColors.light },
    { media: '(prefers-color-scheme: dark)', color: schemeColors.dark },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  return (
    // A script has the last word on its scheme.
    <html lang={site.language} suppressHydrationWarning>
      <head>
        <script>{await inlineScript('scheme')}</script>
        {site.search && <script>{await inlineScript('shortcut')}</script>}
      </head>
      <body>
        <a className="skip" href="#main">
          {words.skipToText}
        </a>
        <SiteHeader />
        {children}
        <SiteFooter pages={(await loadCollection()).pages} />
        {site.analytics && (
          <script type="module" src={browserScriptPath((await browserScript('analytics')).file)} />
        )}
        <SpeculationRules />
        <DevelopmentAids />
      </body>
    </html>
  );
}
