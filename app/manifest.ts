import type { MetadataRoute } from 'next';
import { site } from '#lib/config/site.ts';
import { iconSizes } from '#lib/machines/icons.ts';
import { summaryText } from '#lib/markdown/summary.ts';
import { schemeColors } from '#lib/pages/scheme-colors.ts';
import { homePath, iconPath } from '#lib/urls.ts';

export default function manifest(): MetadataRoute.Manifest {
  return {
    name: site.title,
    description: summaryText(site.description),
    lang: site.language,
    id: homePath,
    start_url: homePath,
    display: 'browser',
    background_color: schemeColors.light,
    theme_color: schemeColors.light,
    icons: iconSizes.map((size) => ({
      src: iconPath(size),
      sizes: `${size}x${size}`,
      type: 'image/png',
    })),
  };
}
