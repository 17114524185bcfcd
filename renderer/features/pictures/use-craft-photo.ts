import { useCallQuery } from '../../app/use-call.ts';
import { useJpeg } from './use-jpeg.ts';

/** A product's photo; null while there is none. */
export function useCraftPhoto(productId: string, isEnabled: boolean): Uint8Array | null {
  const found = useCallQuery('crafts.picture', { productId }, { isEnabled });
  return useJpeg(found.data?.ok ? found.data.value.jpeg : null);
}
