import { Component, type ErrorInfo, type JSX, type ReactNode } from 'react';
import { Notice } from '../ui/notice.tsx';

interface Props {
  readonly children: ReactNode;
}

/** Where a page breaks, says so in its place; the rest of the explorer stays. */
export class FaultBoundary extends Component<Props, { readonly fault: string | null }> {
  override state: { readonly fault: string | null } = { fault: null };

  static getDerivedStateFromError(error: unknown): { fault: string } {
    return { fault: error instanceof Error ? error.message : String(error) };
  }

  override componentDidCatch(error: unknown, info: ErrorInfo): void {
    console.error(error, info.componentStack);
  }

  override render(): ReactNode {
    return this.state.fault === null ? this.props.children : <Fault message={this.state.fault} />;
  }
}

/** A file of an older build is gone from the server once a newer one is there. */
const GONE = /dynamically imported module|module script/i;

function Fault({ message }: { readonly message: string }): JSX.Element {
  const title = GONE.test(message) ? 'The server has a newer explorer' : 'This page broke';
  return (
    <Notice kind="bad" title={title}>
      <p>{GONE.test(message) ? 'Reload the page to go on with it.' : message}</p>
      <button
        type="button"
        onClick={() => {
          location.reload();
        }}
      >
        Reload
      </button>
    </Notice>
  );
}
