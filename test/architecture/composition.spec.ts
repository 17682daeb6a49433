import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { parse } from 'yaml';

import { SETTINGS } from '../../src/platform/config/index.js';

interface Service {
  image: string;
  profiles?: string[];
  networks?: string[];
  ports?: string[];
  environment?: Record<string, string>;
  command?: string[];
  read_only?: boolean;
  cap_drop?: string[];
  tmpfs?: string[];
  volumes?: string[];
  privileged?: boolean;
  depends_on?: Record<string, { condition: string }>;
  healthcheck?: { test?: string[]; disable?: boolean };
}

interface Composition {
  services: Record<string, Service>;
  networks: Record<string, { internal?: boolean; driver_opts?: Record<string, string> }>;
  volumes: Record<string, unknown>;
}

const root = join(import.meta.dirname, '..', '..');
const text = readFileSync(join(root, 'compose.yaml'), 'utf8');
const { services, networks, volumes } = parse(text, { merge: true }) as Composition;
const all = Object.entries(services);
const always = all.filter(([, { profiles }]) => profiles === undefined);
const ours = ['migrate', 'api', 'worker'].map((name) => services[name] as Service);

describe('the composition for one host', () => {
  it('starts database, migration, api and worker, and each server of models by a profile', () => {
    expect(always.map(([name]) => name).sort()).toEqual(['api', 'migrate', 'postgres', 'worker']);
    const profiles = new Set(all.flatMap(([, { profiles = [] }]) => profiles));
    expect(profiles).toEqual(new Set(['ollama', 'vllm', 'speech', 'fetch']));
  });

  it('lets nothing out that knows what is said', () => {
    const isClosed = (name: string): boolean =>
      networks[name]?.internal === true ||
      networks[name]?.driver_opts?.['com.docker.network.bridge.enable_ip_masquerade'] === 'false';
    for (const [name, service] of all) {
      expect({ name, networks: service.networks ?? [] }).not.toEqual({ name, networks: [] });
      if (!service.profiles?.includes('fetch'))
        expect((service.networks ?? []).filter((to) => !isClosed(to))).toEqual([]);
    }
  });

  it('gives those that may reach out neither a setting nor a volume of the shop', () => {
    for (const [, service] of all.filter(([, { profiles }]) => profiles?.includes('fetch'))) {
      expect(service.environment ?? {}).toEqual({});
      expect(service.networks).toEqual(['outside']);
      for (const volume of service.volumes ?? []) expect(volume).not.toMatch(/^(?:data|postgres):/);
    }
  });

  it('opens one port, of the api, to this host alone unless somebody says otherwise', () => {
    const opened = all
      .filter(([, { profiles }]) => !profiles?.includes('fetch'))
      .flatMap(([, { ports = [] }]) => ports);
    expect(opened).toEqual(['${LISTEN_ADDRESS:-127.0.0.1}:3000:3000']);
  });

  it('runs Tenin and the database without rights, and without a root that can be written to', () => {
    for (const service of [...ours, services['postgres'] as Service]) {
      expect(service).toMatchObject({
        read_only: true,
        cap_drop: ['ALL'],
        security_opt: ['no-new-privileges:true'],
      });
      expect(service.tmpfs).toContain('/tmp');
    }
    for (const [, service] of all) expect(service.privileged).toBeUndefined();
  });

  it('migrates before anything serves, and serves by both roles', () => {
    expect(services['migrate']).toMatchObject({ command: ['dist/cli.js', 'migrate'] });
    expect(services['migrate']?.depends_on).toEqual({ postgres: { condition: 'service_healthy' } });
    for (const role of ['api', 'worker']) {
      expect(services[role]?.depends_on).toEqual({ migrate: { condition: 'service_completed_successfully' } });
      expect(services[role]?.environment).toMatchObject({ PROCESS_ROLE: role });
    }
  });

  it('gives the password of the owner of the tables to the migration alone', () => {
    const owners = ours.filter(({ environment }) => JSON.stringify(environment).includes('POSTGRES_PASSWORD'));
    expect(owners).toEqual([services['migrate']]);
    expect(services['api']?.environment?.['DATABASE_URL']).toMatch(/^postgres:\/\/tenin_service:/);
  });

  it('asks for its secrets, and has none of its own', () => {
    for (const name of ['POSTGRES_PASSWORD', 'SERVICE_PASSWORD', 'JWT_SECRET', 'CODE_KEY']) {
      expect(text.match(new RegExp(`\\$\\{${name}[^}]*\\}`, 'g'))).toEqual(
        expect.arrayContaining([expect.stringMatching(/:\?/)]) as unknown,
      );
      expect(text).not.toMatch(new RegExp(`\\$\\{${name}:?-`));
    }
  });

  it('sets nothing that is not read', () => {
    const known = new Set([...Object.keys(SETTINGS.shape), ...extensionSettings()]);
    for (const service of ours) {
      expect(Object.keys(service.environment ?? {}).filter((name) => !known.has(name))).toEqual([]);
    }
  });

  it('names every image by its version, and every volume and network that is used', () => {
    for (const [name, service] of all) {
      if (!ours.includes(service)) expect(service.image).toMatch(/^[\w./-]+:(?!latest)v?\d[\w.-]*$/);
      for (const volume of service.volumes ?? []) expect(Object.keys(volumes)).toContain(volume.split(':')[0]);
      for (const network of service.networks ?? [])
        expect([name, Object.keys(networks)]).toEqual([name, expect.arrayContaining([network])]);
    }
  });
});

/** As `.env.example`, which is generated, lists them. */
function extensionSettings(): string[] {
  return [...readFileSync(join(root, '.env.example'), 'utf8').matchAll(/^#([A-Z_]+)=/gm)].map(([, name = '']) => name);
}
