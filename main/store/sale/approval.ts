import { clerks } from '../../../shared/contract/names.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import type { SaleFacts } from './sale-facts.ts';

/** Somebody else of the staff, by their PIN; as a call carries them. */
export type Approver = { readonly staffId: string; readonly pin: string };

export type ApprovalRefusal =
  | 'approval-needed'
  | 'approver-same'
  | 'approver-role'
  | 'wrong-pin'
  | 'locked'
  | 'unknown-post';

export type Approval = ReturnType<typeof createApproval>;

/**
 * The second person of a decision over a limit: another post than the one who acts, an administrator or a clerk, with
 * the PIN typed now. A wrong PIN counts towards that post's lock. Answers the post; ask only where one is needed.
 */
export function createApproval(facts: Pick<SaleFacts, 'checkPin'>) {
  return (approver: Approver | null, actor: string): Result<string, ApprovalRefusal> => {
    if (approver === null) return refuse('approval-needed');
    if (approver.staffId === actor) return refuse('approver-same');
    const answer = facts.checkPin(approver.staffId, approver.pin);
    if (answer.kind === 'wrong-pin') return refuse('wrong-pin', { triesLeft: answer.triesLeft });
    if (answer.kind === 'locked') return refuse('locked', { seconds: answer.seconds });
    if (answer.kind === 'unknown-post') return refuse('unknown-post');
    const mayAgree = clerks.some((role) => role === answer.role);
    return mayAgree ? ok(approver.staffId) : refuse('approver-role');
  };
}
