import { CspEvaluator } from 'csp_evaluator';
import { Severity } from 'csp_evaluator/dist/finding.js';
import { CspParser } from 'csp_evaluator/dist/parser.js';
import { providerOf } from '#lib/embeds/providers.ts';
import { articleOf } from '#lib/pages/articles.ts';
import { loadCollection } from '#lib/posts/source.ts';
import { pastedSnippets } from '#lib/testing/provider-snippets.ts';
import { render } from '#lib/testing/render.ts';
import { scanHtml } from './html-scan.ts';
import { policyOf } from './policy.ts';

// What csp-evaluator.withgoogle.com finds.

/** The findings about a policy that are no mere advice, each as its directive, source and reason. */
function findings(policy: string, worst = Severity.MEDIUM): string[] {
  return new CspEvaluator(new CspParser(policy).csp)
    .evaluate()
    .filter(({ severity }) => severity <= worst)
    .map(({ directive, value, description }) => `${directive} ${value}: ${description}`);
}

function scriptSources(policy: string): string[] {
  return new CspParser(policy).csp.directives['script-src'] ?? [];
}

test('the evaluator finds what is wrong', () => {
  expect(findings("script-src 'self' https: 'unsafe-inline'")).not.toEqual([]);
});

test('in no sample post is there anything to find but exact addresses of its embeds', async () => {
  const { posts } = await loadCollection();
  let plain = 0;
  for (const post of posts) {
    const policy = policyOf(scanHtml((await articleOf(post)).html), false);
    const third = scriptSources(policy).filter((source) => source.includes('//'));
    if (third.length === 0) {
      plain += 1;
      expect(findings(policy)).toEqual([]);
    }
    for (const source of third) {
      expect(providerOf(new URL(source))).toBeDefined();
      expect(source).not.toContain('*');
    }
  }
  expect(plain).toBeGreaterThan(10);
});

test.each(pastedSnippets)(
  'of scripts, $provider is allowed its own exact host, $loads',
  async ({ provider, markdown }) => {
    const policy = policyOf(
      scanHtml((await render(markdown, { findCard: () => undefined })).html),
      false,
    );
    const third = scriptSources(policy).filter((source) => source !== "'self'");
    // Anyone may run Mastodon, whose script is on the host of the post.
    const own = third.filter((source) => !source.startsWith('https://social.example/'));
    expect(own.filter((source) => providerOf(new URL(source))?.id !== provider)).toEqual([]);
    expect(third.filter((source) => source.includes('*'))).toEqual([]);
    expect(
      third
        .filter((source) => new URL(source).pathname === '/')
        .map((source) => new URL(source).host),
    ).toEqual(
      // What loads more of itself from where it likes on its host.
      third.length > 0 ? (wholeHosts[provider] ?? []) : [],
    );
    if (third.length === 0) expect(findings(policy)).toEqual([]);
  },
);

const wholeHosts: Readonly<Record<string, string[]>> = {
  instagram: ['www.instagram.com'],
  flickr: ['embedr.flickr.com'],
  mastodon: ['social.example'],
};
