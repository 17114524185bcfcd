import '../ui/theme.css';
import '../ui/reset.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startI18n } from '../i18n/i18n.ts';
import { App } from './App.tsx';
import { on } from './call.ts';
import { Providers } from './Providers.tsx';
import { createQueryClient, followStore } from './query-client.ts';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

await startI18n();
const client = createQueryClient();
followStore(client, on);

createRoot(root).render(
  <StrictMode>
    <Providers client={client}>
      <App />
    </Providers>
  </StrictMode>,
);
