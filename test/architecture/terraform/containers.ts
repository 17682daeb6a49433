import { asList, type Body, isBody, jsonOf, resourcesOf, textOf } from './configuration.js';
import type { Policy } from './policy.js';

export const containersAreBound: Policy = async (modules) => {
  const faults = resourcesOf(modules, 'aws_ecs_task_definition').map(async ({ at, body }) => {
    const containers = await jsonOf(body.container_definitions).catch(() => null);
    if (containers === null) return [`${at}: is not written down`];
    return asList(containers).flatMap((container) =>
      containerFaults(isBody(container) ? container : {}).map((fault) => `${at}: ${fault}`),
    );
  });
  return (await Promise.all(faults)).flat();
};

function containerFaults({ user, readonlyRootFilesystem, linuxParameters, privileged, environment }: Body): string[] {
  const { capabilities = {} } = isBody(linuxParameters) ? linuxParameters : {};
  const { drop, add } = isBody(capabilities) ? capabilities : {};
  return [
    ...(/^[1-9]\d*(:[1-9]\d*)?$/.test(textOf(user)) ? [] : ['may run as root']),
    ...(readonlyRootFilesystem === true ? [] : ['may write to its own files']),
    ...(asList(drop).includes('ALL') && add === undefined ? [] : ['keeps capabilities']),
    ...(privileged === undefined || privileged === false ? [] : ['is privileged']),
    ...(/DATABASE_URL|JWT_SECRET|CODE_KEY|API_KEY/.test(JSON.stringify(environment))
      ? ['has a secret among its settings']
      : []),
  ];
}
