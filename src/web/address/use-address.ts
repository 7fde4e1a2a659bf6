import { useEffect, useState } from 'preact/hooks';
import type { Address } from './address.ts';
import { current, follow } from './history.ts';

/** The address, followed: a component that uses it is drawn again once the step to it has been shown. */
export const useAddress = (): Address => useFollowed('afterwards');

/** The address as soon as it changes, for what shows the step itself and draws little. */
export const useAddressAtOnce = (): Address => useFollowed('atOnce');

function useFollowed(when: 'atOnce' | 'afterwards'): Address {
  const [address, setAddress] = useState(current);
  useEffect(() => {
    setAddress(current());
    return follow(() => setAddress(current()), when);
  }, []);
  return address;
}
