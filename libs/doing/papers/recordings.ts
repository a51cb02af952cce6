import { Injectable } from '@nestjs/common';
import { Recorder } from '#libs/application/recording/recorder.js';
import type { RecordingResult } from '#libs/application/recording/recording.js';

/** How far a recording is: `step` things of `of`, null before the first is done. */
export interface RecordingProgress {
  readonly step: number;
  readonly of: number | null;
}

interface Going {
  progress: RecordingProgress;
  readonly result: Promise<RecordingResult>;
}

/**
 * The imports that this process is recording, each by one at a time. Whatever stops one, the process goes on with it
 * later by itself, as at its start: it loses nothing.
 */
@Injectable()
export class Recordings {
  private readonly going = new Map<string, Going>();

  constructor(private readonly recorder: Recorder) {}

  progressOf(importId: string): RecordingProgress | null {
    return this.going.get(importId)?.progress ?? null;
  }

  /** In the background. */
  start(importId: string): void {
    this.resume(importId).catch(() => undefined);
  }

  resume(importId: string): Promise<RecordingResult> {
    const known = this.going.get(importId);
    if (known) return known.result;
    const tell = (step: number, of: number) => {
      const mine = this.going.get(importId);
      if (mine) mine.progress = { step, of };
    };
    const result = this.recorder.resume(importId, tell).finally(() => this.going.delete(importId));
    this.going.set(importId, { progress: { step: 0, of: null }, result });
    return result;
  }
}
