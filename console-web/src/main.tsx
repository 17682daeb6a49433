import '@mantine/core/styles.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/door.css';
import './words/i18n.js';

import { MantineProvider } from '@mantine/core';
import { createRoot } from 'react-dom/client';

import { App } from './app.js';
import { styleNonce } from './style-nonce.js';
import { cssVariables, theme } from './theme.js';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root.');
createRoot(root).render(
  <MantineProvider
    theme={theme}
    cssVariablesResolver={cssVariables}
    defaultColorScheme="auto"
    getStyleNonce={() => styleNonce}
  >
    <App />
  </MantineProvider>,
);
