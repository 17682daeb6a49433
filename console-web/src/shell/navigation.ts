import type { IconName } from '../pieces/icon.js';
import type { Role } from '../sign-in/person.js';

export interface NavigationItem {
  to:
    | '/'
    | '/live'
    | '/conversations'
    | '/try'
    | '/questions'
    | '/latency'
    | '/failures'
    | '/knowledge'
    | '/products'
    | '/documents'
    | '/stores'
    | '/terminals'
    | '/people'
    | '/audit';
  page:
    | 'overview'
    | 'live'
    | 'conversations'
    | 'try'
    | 'questions'
    | 'latency'
    | 'failures'
    | 'knowledge'
    | 'products'
    | 'documents'
    | 'stores'
    | 'terminals'
    | 'people'
    | 'audit';
  icon: IconName;
  role?: Role;
}

export interface NavigationGroup {
  name: 'today' | 'why' | 'knowledge' | 'house';
  items: readonly NavigationItem[];
}

/** Pages of what the API gives; whoever adds one adds its line here and its route. */
export const NAVIGATION: readonly NavigationGroup[] = [
  {
    name: 'today',
    items: [
      { to: '/', page: 'overview', icon: 'overview' },
      { to: '/live', page: 'live', icon: 'live' },
    ],
  },
  {
    name: 'why',
    items: [
      { to: '/conversations', page: 'conversations', icon: 'conversations' },
      { to: '/latency', page: 'latency', icon: 'latency' },
      { to: '/failures', page: 'failures', icon: 'failures' },
    ],
  },
  {
    name: 'knowledge',
    items: [
      { to: '/try', page: 'try', icon: 'play' },
      { to: '/questions', page: 'questions', icon: 'questions' },
      { to: '/knowledge', page: 'knowledge', icon: 'documents' },
      { to: '/products', page: 'products', icon: 'products' },
      { to: '/documents', page: 'documents', icon: 'use' },
    ],
  },
  {
    name: 'house',
    items: [
      { to: '/stores', page: 'stores', icon: 'stores' },
      { to: '/terminals', page: 'terminals', icon: 'terminals' },
      { to: '/people', page: 'people', icon: 'people', role: 'admin' },
      { to: '/audit', page: 'audit', icon: 'audit', role: 'admin' },
    ],
  },
];
