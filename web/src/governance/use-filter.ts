import { useSearchParams } from 'wouter';

/** What a page is narrowed to, as the address has it, and how to change one part of it. */
export function useFilter(): readonly [URLSearchParams, (name: string, value: string | null) => void] {
  const [params, setParams] = useSearchParams();
  const set = (name: string, value: string | null): void => {
    setParams((before) => {
      const after = new URLSearchParams(before);
      if (value === null || value === '') after.delete(name);
      else after.set(name, value);
      return after;
    });
  };
  return [params, set];
}
