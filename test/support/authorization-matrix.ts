import { type GraphQLSchema, isObjectType } from 'graphql';

type Role = 'operator' | 'curator' | 'admin';

/** Who may ask for something, and a way to ask for it. What is asked for need not be there. */
export interface MatrixRow {
  needs: Role;
  ask: string;
}

const WINDOW = 'from: "2026-01-01T00:00:00Z", to: "2026-01-02T00:00:00Z"';
const NOBODY = '00000000-0000-7000-8000-000000000000';
const CHANGE = `id: "${NOBODY}", revision: 1`;

/**
 * One row for each field of `Query`, `Mutation` and `Subscription`. A field that is not here fails the test that reads
 * the schema: whoever adds one says here who may have it.
 */
export const GRAPHQL_MATRIX: Readonly<Record<string, MatrixRow>> = {
  'Mutation.changeStore': {
    needs: 'admin',
    ask: `mutation { changeStore(id: "${NOBODY}", expectedVersion: 1, input: { name: "x", timeZone: "UTC" }) { id } }`,
  },
  'Mutation.changeTerminal': {
    needs: 'admin',
    ask: `mutation { changeTerminal(id: "${NOBODY}", expectedVersion: 1, input: { name: "x", locale: ja }) { id } }`,
  },
  'Mutation.claimStaffCall': { needs: 'operator', ask: `mutation { claimStaffCall(id: "${NOBODY}") { id } }` },
  'Mutation.closeStaffCall': { needs: 'operator', ask: `mutation { closeStaffCall(id: "${NOBODY}") { id } }` },
  'Mutation.createPerson': {
    needs: 'admin',
    ask: `mutation { createPerson(input: { subject: "matrix", email: "m@demo.tenin", storeIds: ["${NOBODY}"] }) { id } }`,
  },
  'Mutation.createStore': {
    needs: 'admin',
    ask: 'mutation { createStore(input: { code: "matrix", name: "x", timeZone: "UTC" }) { id } }',
  },
  'Mutation.createTerminal': {
    needs: 'admin',
    ask: 'mutation { createTerminal(input: { storeCode: "nowhere", name: "x", locale: ja }) { id } }',
  },
  'Mutation.disablePerson': {
    needs: 'admin',
    ask: `mutation { disablePerson(id: "${NOBODY}", expectedVersion: 1) { id } }`,
  },
  'Mutation.disableTerminal': {
    needs: 'admin',
    ask: `mutation { disableTerminal(id: "${NOBODY}", expectedVersion: 1) { id } }`,
  },
  'Mutation.enablePerson': {
    needs: 'admin',
    ask: `mutation { enablePerson(id: "${NOBODY}", expectedVersion: 1) { id } }`,
  },
  'Mutation.enableTerminal': {
    needs: 'admin',
    ask: `mutation { enableTerminal(id: "${NOBODY}", expectedVersion: 1) { id } }`,
  },
  'Mutation.eraseConversation': { needs: 'admin', ask: `mutation { eraseConversation(id: "${NOBODY}") }` },
  'Mutation.eraseSession': { needs: 'admin', ask: `mutation { eraseSession(id: "${NOBODY}") }` },
  'Mutation.issueAccessCode': {
    needs: 'admin',
    ask: `mutation { issueAccessCode(terminalId: "${NOBODY}") { standing } }`,
  },
  'Mutation.limitPerson': {
    needs: 'admin',
    ask: `mutation { limitPerson(id: "${NOBODY}", expectedVersion: 1) { id } }`,
  },
  'Mutation.releaseStaffCall': { needs: 'operator', ask: `mutation { releaseStaffCall(id: "${NOBODY}") { id } }` },
  'Mutation.revokeAccessCodes': { needs: 'admin', ask: `mutation { revokeAccessCodes(terminalId: "${NOBODY}") }` },
  'Mutation.rotateAccessCode': {
    needs: 'admin',
    ask: `mutation { rotateAccessCode(terminalId: "${NOBODY}") { standing } }`,
  },
  'Mutation.undoProductImport': {
    needs: 'curator',
    ask: 'mutation { undoProductImport(version: 0) { version } }',
  },
  'Mutation.markPassage': {
    needs: 'curator',
    ask: `mutation { markPassage(conversationId: "${NOBODY}", rank: 1, relevant: true) { rank } }`,
  },
  'Mutation.markReviewed': {
    needs: 'curator',
    ask: `mutation { markReviewed(input: { conversationId: "${NOBODY}" }) { id } }`,
  },
  'Mutation.pinConversation': { needs: 'curator', ask: `mutation { pinConversation(id: "${NOBODY}") { id } }` },
  'Mutation.publishTaughtAnswer': {
    needs: 'curator',
    ask: `mutation { publishTaughtAnswer(id: "${NOBODY}", expectedVersion: 1) { id } }`,
  },
  'Mutation.revokeTaughtAnswer': {
    needs: 'curator',
    ask: `mutation { revokeTaughtAnswer(id: "${NOBODY}", expectedVersion: 1) { id } }`,
  },
  'Mutation.teachAnswer': {
    needs: 'curator',
    ask: `mutation { teachAnswer(input: { conversationId: "${NOBODY}", answer: "Yes." }) { id } }`,
  },
  'Mutation.unpinConversation': { needs: 'curator', ask: `mutation { unpinConversation(id: "${NOBODY}") { id } }` },
  'Query.accessCodes': { needs: 'admin', ask: `{ accessCodes(terminalId: "${NOBODY}") { id } }` },
  'Query.auditEntries': { needs: 'admin', ask: '{ auditEntries { sequence } }' },
  'Query.conversation': { needs: 'operator', ask: `{ conversation(id: "${NOBODY}") { id } }` },
  'Query.conversations': { needs: 'operator', ask: '{ conversations { edges { cursor } } }' },
  'Mutation.deleteDocument': { needs: 'curator', ask: `mutation { deleteDocument(${CHANGE}) { id } }` },
  'Mutation.publishDocument': { needs: 'curator', ask: `mutation { publishDocument(${CHANGE}, version: 1) { id } }` },
  'Mutation.undoDocument': { needs: 'curator', ask: `mutation { undoDocument(${CHANGE}) { id } }` },
  'Mutation.updateDocument': { needs: 'curator', ask: `mutation { updateDocument(${CHANGE}, input: {}) { id } }` },
  'Query.document': { needs: 'operator', ask: `{ document(id: "${NOBODY}") { id } }` },
  'Query.documents': { needs: 'operator', ask: '{ documents { edges { cursor } } }' },
  'Query.mostUsedDocuments': { needs: 'operator', ask: `{ mostUsedDocuments(window: { ${WINDOW} }) { title } }` },
  'Query.neverUsedDocuments': { needs: 'operator', ask: `{ neverUsedDocuments(window: { ${WINDOW} }) { title } }` },
  'Query.people': { needs: 'admin', ask: '{ people { id } }' },
  'Query.person': { needs: 'admin', ask: '{ person(subject: "nobody") { id } }' },
  'Query.product': { needs: 'operator', ask: `{ product(id: "${NOBODY}") { id } }` },
  'Query.productImports': { needs: 'curator', ask: '{ productImports { version } }' },
  'Query.products': { needs: 'operator', ask: '{ products { edges { cursor } } }' },
  'Query.previewTaughtAnswer': { needs: 'curator', ask: `{ previewTaughtAnswer(id: "${NOBODY}") { replayed } }` },
  'Query.regressions': { needs: 'operator', ask: '{ regressions { measure } }' },
  'Query.session': { needs: 'operator', ask: `{ session(id: "${NOBODY}") { id } }` },
  'Query.sessions': { needs: 'operator', ask: '{ sessions { edges { cursor } } }' },
  'Query.staffCalls': { needs: 'operator', ask: '{ staffCalls { edges { cursor } } }' },
  'Query.statistics': { needs: 'operator', ask: `{ statistics(filter: { ${WINDOW} }) { conversations } }` },
  'Query.statisticsSeries': { needs: 'operator', ask: `{ statisticsSeries(filter: { ${WINDOW} }) { from } }` },
  'Query.stores': { needs: 'operator', ask: '{ stores { id } }' },
  'Query.taughtAnswer': { needs: 'operator', ask: `{ taughtAnswer(id: "${NOBODY}") { id } }` },
  'Query.taughtAnswers': { needs: 'operator', ask: '{ taughtAnswers { edges { cursor } } }' },
  'Query.terminal': { needs: 'operator', ask: `{ terminal(id: "${NOBODY}") { id } }` },
  'Query.terminals': { needs: 'operator', ask: '{ terminals { id } }' },
  'Query.tryQuestion': {
    needs: 'operator',
    ask: `{ tryQuestion(text: "Is there tea?", locale: en, storeId: "${NOBODY}") { outcome } }`,
  },
  'Subscription.conversationChanged': { needs: 'operator', ask: 'subscription { conversationChanged { id } }' },
  'Subscription.staffCallChanged': { needs: 'operator', ask: 'subscription { staffCallChanged { id } }' },
  'Query.unansweredQuestions': { needs: 'operator', ask: `{ unansweredQuestions(window: { ${WINDOW} }) { count } }` },
};

/** One row for each call under `/api/console`. */
export const REST_MATRIX: Readonly<Record<string, Pick<MatrixRow, 'needs'>>> = {
  'get /api/console/audit': { needs: 'admin' },
  'post /api/console/products': { needs: 'curator' },
  'post /api/console/documents': { needs: 'curator' },
  'post /api/console/documents/{id}/file': { needs: 'curator' },
  'post /api/console/media': { needs: 'curator' },
  'post /api/console/uploads': { needs: 'curator' },
  'post /api/console/uploads/document': { needs: 'curator' },
  'post /api/console/uploads/media': { needs: 'curator' },
};

export const ROLES: readonly Role[] = ['operator', 'curator', 'admin'];

/** Every field that somebody can ask for first, e.g. `Query.stores`. */
export function rootFields(schema: GraphQLSchema): string[] {
  return [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]
    .filter((type) => isObjectType(type))
    .flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}.${field}`));
}

interface OpenApiDocument {
  paths: Record<string, Record<string, unknown>>;
}

/** Every call of the console by REST, e.g. `post /api/console/documents`. */
export function consoleCalls({ paths }: OpenApiDocument): string[] {
  return Object.entries(paths)
    .filter(([path]) => path.startsWith('/api/console/'))
    .flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method} ${path}`));
}
