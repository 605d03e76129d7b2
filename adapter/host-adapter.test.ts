import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { barePages } from './bare-pages.js';
import { hostAdapter } from './host-adapter.js';

const own = fileURLToPath(new URL('./index.js', import.meta.url));
const adapter = barePages(new URL('./index.js', import.meta.url).href);
const files = {
  'package.json': '{}',
  'plain.cjs': "module.exports = { name: 'plain' };",
  'module.mjs': "export default { name: 'module' };",
  'named.mjs': "export const name = 'named';",
  'node_modules/host/package.json': '{ "main": "host.js" }',
  'node_modules/host/host.js': "module.exports = { name: 'package' };",
  'changing.cjs': `module.exports = {
    name: 'changing',
    modifyConfig: (config, { phase }) => ({ ...config, outputHashSalt: phase }),
  };`,
};

let project: string;
beforeAll(async () => {
  project = await mkdtemp(join(tmpdir(), 'bare-pages-'));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(project, name)), { recursive: true });
    await writeFile(join(project, name), content);
  }
  await symlink(own, join(project, 'link.js'));
});
afterAll(() => rm(project, { recursive: true }));

describe('hostAdapter', () => {
  test.each([
    ['nothing', () => undefined, undefined],
    ['an empty name', () => '', undefined],
    ['our own path', () => own, undefined],
    ['a link to us', () => join(project, 'link.js'), undefined],
    ['an absolute path', () => join(project, 'plain.cjs'), 'plain'],
    ['an ES module', () => join(project, 'module.mjs'), 'module'],
    ['an ES module without a default', () => join(project, 'named.mjs'), 'named'],
    ['a path in the project', () => './plain.cjs', 'plain'],
    ['a package', () => 'host', 'package'],
  ])('finds for %s what is meant', async (_, name, found) => {
    expect((await hostAdapter(name(), project, own))?.name).toBe(found);
  });

  test('fails for what is not there', async () => {
    await expect(hostAdapter('./nothing.js', project, own)).rejects.toThrow('./nothing.js');
  });
});

describe('modifyConfig', () => {
  const modifyConfig = async (host: string | undefined) => {
    const config = { basePath: '/a' } as Parameters<NonNullable<typeof adapter.modifyConfig>>[0];
    const before = process.env.NEXT_ADAPTER_PATH;
    if (host === undefined) delete process.env.NEXT_ADAPTER_PATH;
    else process.env.NEXT_ADAPTER_PATH = host;
    try {
      const context = {
        phase: 'phase-production-build',
        nextVersion: '',
        projectDir: project,
      } as const;
      return { config, modified: await adapter.modifyConfig?.(config, context) };
    } finally {
      if (before === undefined) delete process.env.NEXT_ADAPTER_PATH;
      else process.env.NEXT_ADAPTER_PATH = before;
    }
  };

  test('changes nothing by itself', async () => {
    const { config, modified } = await modifyConfig(undefined);
    expect(modified).toBe(config);
  });

  test('changes what the host’s adapter changes', async () => {
    const { modified } = await modifyConfig('./changing.cjs');
    expect(modified).toEqual({ basePath: '/a', outputHashSalt: 'phase-production-build' });
  });
});
