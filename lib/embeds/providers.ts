import type { PolicySources, Provider, ScriptTag, SnippetMaker } from './provider.ts';
import { cardProviders } from './providers/cards.ts';
import { codeProviders } from './providers/code.ts';
import { pictureProviders } from './providers/pictures.ts';
import { slideProviders } from './providers/slides.ts';
import { socialProviders } from './providers/social.ts';
import { soundProviders } from './providers/sounds.ts';
import { videoProviders } from './providers/videos.ts';

/** Every provider that Kiji knows. The host name of a provider stands in this table and nowhere else. */
export const providers: readonly Provider[] = [
  ...slideProviders,
  ...videoProviders,
  ...soundProviders,
  ...socialProviders,
  ...codeProviders,
  ...pictureProviders,
  ...cardProviders,
];

/** Every thing that a call can embed, by the name of the call. */
export const snippetMakers: ReadonlyMap<string, SnippetMaker> = new Map(
  providers.flatMap(({ calls = [], snippet }) =>
    snippet ? calls.map((name) => [name, snippet] as const) : [],
  ),
);

/** The provider that an address belongs to. Whole hosts are compared. */
export function providerOf(address: URL): Provider | undefined {
  return (
    providers.find(({ hosts }) => hosts.some((host) => hostMatches(address.host, host))) ??
    providers.find(({ serves }) => serves?.(address))
  );
}

/** Whether an https address is that of a script which one page needs once. Its query does not count. */
export function isLoader(address: URL): boolean {
  const bare = `${address.origin}${address.pathname}`;
  return providers.some((provider) => provider.loaders?.includes(bare));
}

/** The frame that a script of a provider would write in its own place. */
export function frameOfScript(script: ScriptTag) {
  return providerOf(script.src)?.frameOfScript?.(script);
}

/** What the providers whose hosts a script names need of a policy. */
export function needsNamedIn(script: string): PolicySources[] {
  const named = new Set(script.match(/(?<![\w.-])[a-z0-9-]+(?:\.[a-z0-9-]+)+/g));
  return providers.flatMap(({ hosts, needs }) => {
    const host = [...named].find((host) => hosts.some((pattern) => hostMatches(host, pattern)));
    return host !== undefined && needs ? [needs(new URL(`https://${host}`))] : [];
  });
}

function hostMatches(host: string, pattern: string): boolean {
  return pattern.startsWith('*.') ? host.endsWith(pattern.slice(1)) : host === pattern;
}
