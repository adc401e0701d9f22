import { createContext, useCallback, useContext, useMemo, useState, type JSX, type ReactNode } from 'react';
import { Button } from '../ui/button.tsx';
import styles from './told.module.css';

interface Told {
  readonly message: string;
  /** Takes it back. */
  readonly undo?: () => Promise<unknown>;
}

const ToldContext = createContext<(told: Told) => void>(() => undefined);

/** Tells what was done, with a way to take it back. */
export const useTell = (): ((told: Told) => void) => useContext(ToldContext);

/** Holds the last thing that was done, until the next one or until it is dismissed. */
export function ToldProvider({ children }: { readonly children: ReactNode }): JSX.Element {
  const [told, setTold] = useState<Told | null>(null);
  const tell = useCallback((next: Told) => {
    setTold(next);
  }, []);
  const undo = useMemo(() => told?.undo, [told]);
  return (
    <ToldContext value={tell}>
      {children}
      <div className={styles.region} role="status">
        {told === null ? null : (
          <div className={styles.told}>
            <span>{told.message}</span>
            {undo === undefined ? null : (
              <Button
                onClick={() => {
                  setTold(null);
                  void undo();
                }}
              >
                Undo
              </Button>
            )}
            <Button
              look="quiet"
              aria-label="Dismiss"
              onClick={() => {
                setTold(null);
              }}
            >
              ×
            </Button>
          </div>
        )}
      </div>
    </ToldContext>
  );
}
