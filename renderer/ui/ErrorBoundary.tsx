import { Component, type ReactNode } from 'react';
import { HelpScreen } from './HelpScreen.tsx';

type ErrorBoundaryProps = {
  readonly children: ReactNode;
  /** Called before the screen is drawn again. */
  readonly onReset: () => void;
  /** Told once per error; what the error says is for the log, never for the screen. */
  readonly onError: (error: unknown) => void;
};
type ErrorBoundaryState = { readonly failed: boolean };

/** Shows the calm screen in place of a broken one. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { failed: false };

  static getDerivedStateFromError(): ErrorBoundaryState {
    return { failed: true };
  }

  override componentDidCatch(error: unknown): void {
    this.props.onError(error);
  }

  private readonly reset = (): void => {
    this.props.onReset();
    this.setState({ failed: false });
  };

  override render(): ReactNode {
    return this.state.failed ? <HelpScreen onReset={this.reset} /> : this.props.children;
  }
}
