import { installOwnPackages } from '../own-packages.ts';

/** What is used of a result of Lighthouse (`lhr`). */
export interface LighthouseResult {
  runtimeError?: { message: string };
  categories: Readonly<Record<string, LighthouseCategory>>;
  audits: Readonly<Record<string, LighthouseAudit>>;
}

export interface LighthouseCategory {
  /** Of 1. */
  score: number | null;
  auditRefs: readonly { id: string; weight: number }[];
}

export interface LighthouseAudit {
  title: string;
  score: number | null;
  numericValue?: number;
  details?: unknown;
}

/** The packages that this benchmark needs and the blog does not. */
export interface OwnPackages {
  lighthouse(
    url: string,
    flags: {
      port: number;
      logLevel: 'error';
      locale: string;
      /** `simulate` unless it is said. */
      throttlingMethod?: 'simulate' | 'devtools';
    },
  ): Promise<{ lhr: LighthouseResult } | undefined>;
  generate(
    attributes: readonly { name: string; value: string }[],
  ): Promise<{ private: string; cert: string }>;
}

/** Installs them the first time. */
export async function ownPackages(): Promise<OwnPackages> {
  installOwnPackages('lighthouse/packages');
  // They bring types, which are there no sooner than the packages.
  return (await import('./packages/index.js')) as unknown as OwnPackages;
}
