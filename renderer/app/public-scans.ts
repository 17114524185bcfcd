import type { useCheckIn } from '../features/check-in/use-check-in.ts';
import { takerOf } from '../features/self-service/self-scan.ts';
import type { useSelfService } from '../features/self-service/use-self-service.ts';
import type { ScannerOptions } from '../scan/use-scanner.ts';

type Takers = {
  readonly checkIn: ReturnType<typeof useCheckIn>;
  readonly self: ReturnType<typeof useSelfService>;
  readonly isFlowOpen: boolean;
  /** Whether readers borrow here themselves. */
  readonly isOn: boolean;
};

/** Hands what is scanned at the public screen to the check-in or to self-service. */
export function scansTo({
  checkIn,
  self,
  isFlowOpen,
  isOn,
}: Takers): Pick<ScannerOptions, 'onScan' | 'onUnreadable'> {
  return {
    onScan: (scan) => {
      if (takerOf(scan.code, { isFlowOpen, isOn }) === 'check-in') {
        self.leave();
        checkIn.identify({ way: 'card', ...scan });
        return;
      }
      // Who is choosing an activity goes on choosing; what became of the book is told afterwards.
      if (checkIn.state.at !== 'choosing') checkIn.leave();
      self.scan(scan.code);
    },
    onUnreadable: (reason) => (isFlowOpen ? self.failToRead(reason) : checkIn.failToRead(reason)),
  };
}
