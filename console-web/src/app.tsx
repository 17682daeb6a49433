import { lazy, Suspense, useEffect } from 'react';

import { Door } from './sign-in/door.js';
import { session } from './sign-in/session.js';
import { useSession } from './sign-in/use-session.js';

const Console = lazy(() => import('./console.js').then(({ Console: component }) => ({ default: component })));

export function App() {
  const state = useSession();
  useEffect(() => void session.open(), []);
  if (state.stage !== 'signed_in') return <Door state={state} />;
  return (
    <Suspense fallback={<Door state={{ stage: 'opening' }} />}>
      <Console />
    </Suspense>
  );
}
