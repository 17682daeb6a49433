import './styles/shell.css';
import './styles/text.css';
import './styles/page.css';
import './styles/card.css';
import './styles/waiting.css';
import './styles/marks.css';
import './styles/table.css';
import './styles/bars.css';
import './styles/lists.css';
import './styles/inputs.css';
import './styles/filters.css';
import './styles/pager.css';
import './styles/conversation.css';
import './styles/waterfall.css';
import './styles/passages.css';
import './styles/teach.css';
import './styles/try.css';
import './styles/knowledge.css';
import '@mantine/notifications/styles.css';

import { Notifications } from '@mantine/notifications';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useState } from 'react';

import { ApiFault } from './api/api-fault.js';
import { router } from './shell/router.js';

const FRESH_MS = 15_000;
const MOST_TRIES = 3;

/** Everything behind the door. Whoever signs in next begins with nothing of the one before. */
export function Console() {
  const [client] = useState(
    () =>
      new QueryClient({
        defaultOptions: {
          queries: {
            staleTime: FRESH_MS,
            retry: (tries, error) =>
              tries < MOST_TRIES - 1 && (!(error instanceof ApiFault) || error.code === 'unreachable'),
          },
        },
      }),
  );
  return (
    <QueryClientProvider client={client}>
      <RouterProvider router={router} />
      <Notifications position="bottom-right" />
    </QueryClientProvider>
  );
}
