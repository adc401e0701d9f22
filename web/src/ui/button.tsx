import type { ButtonHTMLAttributes, JSX } from 'react';
import styles from './button.module.css';

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** `main` is the one that a form is for, `quiet` has no frame. */
  readonly look?: 'main' | 'plain' | 'quiet';
}

/** A button; it submits nothing unless told. */
export function Button({ look = 'plain', type = 'button', className, ...props }: Props): JSX.Element {
  return (
    <button {...props} type={type} data-look={look} className={[styles.button, className].filter(Boolean).join(' ')} />
  );
}
