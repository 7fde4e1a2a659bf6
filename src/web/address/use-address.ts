import { useEffect, useState } from 'preact/hooks';
import type { Address } from './address.ts';
import { current, follow } from './history.ts';

/** The address, followed: a component that uses it is drawn again when it changes. */
export function useAddress(): Address {
  const [address, setAddress] = useState(current);
  useEffect(() => {
    setAddress(current());
    return follow(() => setAddress(current()));
  }, []);
  return address;
}
