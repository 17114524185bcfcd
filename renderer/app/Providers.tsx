import {
  QueryClientProvider,
  QueryErrorResetBoundary,
  type QueryClient,
} from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { useLanguage } from '../i18n/use-language.ts';
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx';

type ProvidersProps = { readonly client: QueryClient; readonly children: ReactNode };

/** Data, language and the calm screen for every page. */
export function Providers({ client, children }: ProvidersProps) {
  const language = useLanguage();
  return (
    <I18nProvider locale={language}>
      <QueryClientProvider client={client}>
        <QueryErrorResetBoundary>
          {({ reset }) => (
            <ErrorBoundary onReset={reset} onError={report}>
              {children}
            </ErrorBoundary>
          )}
        </QueryErrorResetBoundary>
      </QueryClientProvider>
    </I18nProvider>
  );
}

/** To the window's global error event, which the shell writes to its log. */
function report(error: unknown): void {
  reportError(error);
}
