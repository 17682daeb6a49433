// Brings one image, named by its digest, into service: migrate, roll, look at it, and back again when it is not well.
// docs/operating/delivery.md
import { aws, main, required } from './aws.mjs';
import { smokeTest } from './smoke-test.mjs';

const DIGEST = /@sha256:[0-9a-f]{64}$/;
/** What a revision says of itself and cannot be told. */
const REVISION_FIELDS = new Set([
  'taskDefinitionArn',
  'revision',
  'status',
  'requiresAttributes',
  'compatibilities',
  'registeredAt',
  'registeredBy',
  'deregisteredAt',
  'deregisteredBy',
]);

await main(async () => {
  const [image, cluster, api, worker, migration, subnets, securityGroup, url] = required(
    'IMAGE',
    'CLUSTER_NAME',
    'API_SERVICE_NAME',
    'WORKER_SERVICE_NAME',
    'MIGRATE_TASK_DEFINITION',
    'PRIVATE_SUBNET_IDS',
    'SERVICE_SECURITY_GROUP_ID',
    'KIOSK_URL',
  );
  if (!DIGEST.test(image))
    throw new Error('IMAGE is not named by its digest: <repository>@sha256:<64 hexadecimal digits>');

  const before = { services: {}, functionImage: await functionImage() };
  const after = { services: {}, functionImage: image };
  for (const service of [api, worker]) {
    before.services[service] = await servingRevision(cluster, service);
    after.services[service] = await withImage(before.services[service], image);
  }
  await migrate(cluster, await withImage(migration, image), subnets, securityGroup);
  try {
    await roll(cluster, after);
    await smokeTest(url);
    console.log(`In service: ${image}`);
  } catch (error) {
    console.error(`${error.message}\nBack to what served before.`);
    process.exitCode = 1;
    await roll(cluster, before);
    await smokeTest(url);
  }
});

async function servingRevision(cluster, service) {
  const { services: found } = await aws('ecs', 'describe-services', '--cluster', cluster, '--services', service);
  if (found.length !== 1) throw new Error(`The cluster ${cluster} has no service ${service}.`);
  return found[0].taskDefinition;
}

/** Registers the same task with this image; what stands beside it in the task keeps its own. */
async function withImage(revision, image) {
  const { taskDefinition } = await aws('ecs', 'describe-task-definition', '--task-definition', revision);
  const task = Object.fromEntries(Object.entries(taskDefinition).filter(([name]) => !REVISION_FIELDS.has(name)));
  const repository = image.split('@')[0];
  const isOurs = (container) => container.image.split(/[@:](?!.*\/)/)[0] === repository;
  if (!task.containerDefinitions.some(isOurs)) throw new Error(`${revision} runs no image of ${repository}.`);
  task.containerDefinitions = task.containerDefinitions.map((container) =>
    isOurs(container) ? { ...container, image } : container,
  );
  const made = await aws('ecs', 'register-task-definition', '--cli-input-json', JSON.stringify(task));
  return made.taskDefinition.taskDefinitionArn;
}

/** One task, once. The old version serves meanwhile and afterwards: what it cannot live with waits for a later release. */
async function migrate(cluster, revision, subnets, securityGroup) {
  const network = `awsvpcConfiguration={subnets=[${subnets}],securityGroups=[${securityGroup}],assignPublicIp=DISABLED}`;
  const { tasks, failures } = await aws(
    ...['ecs', 'run-task', '--cluster', cluster, '--task-definition', revision],
    ...['--launch-type', 'FARGATE', '--count', '1', '--network-configuration', network],
  );
  if (tasks.length !== 1)
    throw new Error(`The migration was not started: ${failures[0]?.reason ?? 'no reason given'}.`);
  const [{ taskArn }] = tasks;
  await aws('ecs', 'wait', 'tasks-stopped', '--cluster', cluster, '--tasks', taskArn);
  const { tasks: ended } = await aws('ecs', 'describe-tasks', '--cluster', cluster, '--tasks', taskArn);
  const codes = ended[0].containers.map(({ exitCode }) => exitCode ?? null);
  if (codes.some((code) => code !== 0))
    throw new Error(
      `The migration ended with ${codes.join(', ')} (${ended[0].stoppedReason}). Nothing else was changed.`,
    );
}

/** The cluster may turn back by itself when tasks do not come up: being stable says nothing of which revision is. */
async function roll(cluster, { services, functionImage }) {
  for (const [service, revision] of Object.entries(services))
    await aws('ecs', 'update-service', '--cluster', cluster, '--service', service, '--task-definition', revision);
  await aws('ecs', 'wait', 'services-stable', '--cluster', cluster, '--services', ...Object.keys(services));
  for (const [service, revision] of Object.entries(services))
    if ((await servingRevision(cluster, service)) !== revision) throw new Error(`${service} does not run ${revision}.`);
  const name = process.env.INGESTION_FUNCTION_NAME;
  if (name) await aws('lambda', 'update-function-code', '--function-name', name, '--image-uri', functionImage);
}

/** Where documents are read by a function: what it runs. */
async function functionImage() {
  const name = process.env.INGESTION_FUNCTION_NAME;
  return name ? (await aws('lambda', 'get-function', '--function-name', name)).Code.ImageUri : null;
}
