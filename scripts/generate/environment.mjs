import { composition } from '../../dist/app.js';
import { SETTINGS } from '../../dist/platform/config/index.js';

export async function environmentExample() {
  const { registry } = await composition({ DATA_DIR: '.data' });
  const core = Object.entries(SETTINGS.shape).map(([name, schema]) =>
    entry(name, schema.description, defaultOf(schema)),
  );
  const extensions = registry.settings.map((setting) => entry(setting.name, setting.meaning, setting.default));
  return (
    [
      '# Every variable that is read, with its default. Generated from the code.',
      ...core,
      '# Of the providers',
      ...extensions,
    ].join('\n\n') + '\n'
  );
}

function entry(name, meaning, fallback) {
  return `# ${meaning}\n#${name}=${fallback ?? ''}`;
}

function defaultOf(schema) {
  const value = schema.safeParse(undefined).data;
  if (typeof value === 'boolean') return value ? 'on' : 'off';
  return Array.isArray(value) ? value.join(',') : value;
}
