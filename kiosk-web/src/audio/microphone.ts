export class MicrophoneError extends Error {
  override readonly name = 'MicrophoneError';

  constructor(readonly fault: 'denied' | 'missing') {
    super(`The microphone is ${fault}.`);
  }
}

/** Opens the microphone with what the browser has against echo and noise. */
export async function openMicrophone(): Promise<MediaStream> {
  // Absent outside secure contexts: a terminal served over plain http has no microphone.
  const devices = navigator.mediaDevices as MediaDevices | undefined;
  if (!devices) throw new MicrophoneError('missing');
  try {
    return await devices.getUserMedia({
      audio: { channelCount: 1, echoCancellation: true, noiseSuppression: true, autoGainControl: true },
    });
  } catch (error) {
    const denied = error instanceof DOMException && error.name === 'NotAllowedError';
    throw new MicrophoneError(denied ? 'denied' : 'missing');
  }
}

export function closeMicrophone(stream: MediaStream): void {
  stream.getTracks().forEach((track) => track.stop());
}
