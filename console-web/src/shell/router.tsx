import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  retainSearchParams,
} from '@tanstack/react-router';

import { oneOf, readAddress, writeAddress } from '../address/address.js';
import { readConversationSearch } from '../address/conversation-search.js';
import { readDocumentSearch, readKnowledgeSearch } from '../address/knowledge-search.js';
import { readPeriod } from '../address/period.js';
import { readProductsSearch } from '../address/products-search.js';
import {
  DETAIL_TABS,
  readAuditSearch,
  readDocumentsSearch,
  readLatencySearch,
  readOpenedSearch,
  readStoreSearch,
} from '../address/statistics-search.js';
import { readTrySearch } from '../try/try-search.js';
import { MissingPage, StoppedPage } from './faults.js';
import { Shell } from './shell.js';

/** The chosen store goes along from page to page. */
const root = createRootRoute({
  component: Shell,
  notFoundComponent: MissingPage,
  validateSearch: readStoreSearch,
  search: { middlewares: [retainSearchParams(['store'])] },
});

const overview = createRoute({
  getParentRoute: () => root,
  path: '/',
  validateSearch: readPeriod,
  component: lazyRouteComponent(() => import('../overview/overview-page.js'), 'OverviewPage'),
});
const conversations = createRoute({
  getParentRoute: () => root,
  path: '/conversations',
  validateSearch: readConversationSearch,
  component: lazyRouteComponent(() => import('../conversations/list/conversations-page.js'), 'ConversationsPage'),
});
const conversation = createRoute({
  getParentRoute: () => root,
  path: '/conversations/$id',
  validateSearch: (search: Record<string, unknown>) => {
    const tab = oneOf(DETAIL_TABS, search['tab']);
    return { ...readConversationSearch(search), ...(tab && { tab }) };
  },
  component: lazyRouteComponent(() => import('../conversations/detail/conversation-page.js'), 'ConversationPage'),
});
const live = createRoute({
  getParentRoute: () => root,
  path: '/live',
  component: lazyRouteComponent(() => import('../live/live-page.js'), 'LivePage'),
});
const latency = createRoute({
  getParentRoute: () => root,
  path: '/latency',
  validateSearch: readLatencySearch,
  component: lazyRouteComponent(() => import('../statistics/latency-page.js'), 'LatencyPage'),
});
const failures = createRoute({
  getParentRoute: () => root,
  path: '/failures',
  validateSearch: readPeriod,
  component: lazyRouteComponent(() => import('../statistics/failures-page.js'), 'FailuresPage'),
});
const tryOut = createRoute({
  getParentRoute: () => root,
  path: '/try',
  validateSearch: readTrySearch,
  component: lazyRouteComponent(() => import('../try/try-page.js'), 'TryPage'),
});
const questions = createRoute({
  getParentRoute: () => root,
  path: '/questions',
  validateSearch: readPeriod,
  component: lazyRouteComponent(() => import('../statistics/questions-page.js'), 'QuestionsPage'),
});
const documents = createRoute({
  getParentRoute: () => root,
  path: '/documents',
  validateSearch: readDocumentsSearch,
  component: lazyRouteComponent(() => import('../statistics/documents-page.js'), 'DocumentsPage'),
});
const knowledge = createRoute({
  getParentRoute: () => root,
  path: '/knowledge',
  validateSearch: readKnowledgeSearch,
  component: lazyRouteComponent(() => import('../knowledge/knowledge-page.js'), 'KnowledgePage'),
});
const document = createRoute({
  getParentRoute: () => root,
  path: '/knowledge/$id',
  validateSearch: readDocumentSearch,
  component: lazyRouteComponent(() => import('../knowledge/document-page.js'), 'DocumentPage'),
});
const products = createRoute({
  getParentRoute: () => root,
  path: '/products',
  validateSearch: readProductsSearch,
  component: lazyRouteComponent(() => import('../products/products-page.js'), 'ProductsPage'),
});
const terminals = createRoute({
  getParentRoute: () => root,
  path: '/terminals',
  validateSearch: readOpenedSearch,
  component: lazyRouteComponent(() => import('../terminals/terminals-page.js'), 'TerminalsPage'),
});
const stores = createRoute({
  getParentRoute: () => root,
  path: '/stores',
  validateSearch: readOpenedSearch,
  component: lazyRouteComponent(() => import('../stores/stores-page.js'), 'StoresPage'),
});
const people = createRoute({
  getParentRoute: () => root,
  path: '/people',
  component: lazyRouteComponent(() => import('../people/people-page.js'), 'PeoplePage'),
});
const audit = createRoute({
  getParentRoute: () => root,
  path: '/audit',
  validateSearch: readAuditSearch,
  component: lazyRouteComponent(() => import('../people/audit-page.js'), 'AuditPage'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    overview,
    conversations,
    conversation,
    live,
    latency,
    failures,
    tryOut,
    questions,
    documents,
    knowledge,
    document,
    products,
    terminals,
    stores,
    people,
    audit,
  ]),
  basepath: '/console',
  parseSearch: readAddress,
  stringifySearch: writeAddress,
  defaultErrorComponent: StoppedPage,
  defaultPreload: 'intent',
  defaultPendingMs: 200,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
