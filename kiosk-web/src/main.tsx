import './styles/tokens.css';
import './styles/base.css';
import './styles/frame.css';
import './styles/toolbar.css';
import './styles/notices.css';
import './styles/rings.css';
import './styles/lock.css';
import './styles/attract.css';
import './styles/talk.css';
import './styles/conversation.css';
import './styles/shown.css';
import './styles/dialogs.css';

import { createRoot } from 'react-dom/client';

import { App } from './app.js';
import { KioskProvider } from './session/kiosk-provider.js';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root.');
createRoot(root).render(
  <KioskProvider>
    <App />
  </KioskProvider>,
);
