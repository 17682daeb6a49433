import type { SpeechAudio } from '../../../contracts/index.js';
import { joinAudio } from '../../speech/index.js';
import type { Segment } from '../exchange/exchange.js';
import type { TaskState } from '../exchange/task-reader.js';

export function segmentView(segment: Segment) {
  return {
    index: segment.index,
    kind: segment.kind,
    text: segment.text,
    audio: segment.audio && base64(segment.audio),
    audioType: segment.audioType,
    durationMs: segment.durationMs,
  };
}

/** `after` leaves out segments that the client has; the whole audio is there all the same. */
export function completedView(task: TaskState, segments: readonly Segment[], after = -1) {
  const audio = wholeAudio(segments.filter((segment) => segment.kind === 'answer'));
  return {
    status: 'completed' as const,
    locale: task.locale,
    ...task.result,
    segments: segments.filter((segment) => segment.index > after).map(segmentView),
    audio: audio && base64(audio.audio),
    audioType: audio?.type ?? null,
  };
}

/** One playable file; null when nothing was spoken, or when two synthesizers of different formats shared one answer. */
function wholeAudio(segments: readonly Segment[]): SpeechAudio | null {
  const clips = segments.flatMap((segment) =>
    segment.audio && (segment.audioType === 'audio/wav' || segment.audioType === 'audio/mpeg')
      ? [{ audio: segment.audio, type: segment.audioType, durationMs: segment.durationMs ?? 0 } satisfies SpeechAudio]
      : [],
  );
  const first = clips[0];
  if (!first) return null;
  return joinAudio(clips.filter((clip) => clip.type === first.type));
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
}
