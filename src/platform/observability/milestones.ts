import { channel } from 'node:diagnostics_channel';

/** Points of an exchange that somebody may want to stand at: to watch, or to prove that a process may die there. */
export type Milestone =
  'recognizing' | 'accepted' | 'committed' | 'releasing' | 'released' | 'completing' | 'importing';

const milestones = channel('tenin:milestone');

/** Costs nothing when nobody listens to `tenin:milestone`. */
export function passed(milestone: Milestone): void {
  if (milestones.hasSubscribers) milestones.publish(milestone);
}
