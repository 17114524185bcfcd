import '../ui/theme.css';
import '../ui/reset.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startI18n } from '../i18n/i18n.ts';
import { App } from './App.tsx';
import { on } from './call.ts';
import { Providers } from './Providers.tsx';
import { createQueryClient, followStore } from './query-client.ts';
import { fetchAhead } from './use-call.ts';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

const client = createQueryClient();
followStore(client, on);
await Promise.all([startI18n(), Promise.race([fetchAhead(client, 'hall.state'), patience()])]);

createRoot(root).render(
  <StrictMode>
    <Providers client={client}>
      <App />
    </Providers>
  </StrictMode>,
);

/** A store that takes longer than this is waited for on the screen that says so. */
async function patience(): Promise<void> {
  await new Promise((done) => {
    setTimeout(done, 150);
  });
}
