import {
  Body,
  Controller,
  Get,
  Headers,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Put,
  Query,
  Req,
  Res,
  UseGuards,
} from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import {
  ApiAcceptedResponse,
  ApiBody,
  ApiConsumes,
  ApiHeader,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiProduces,
  ApiQuery,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';

import { LOCALES } from '../../../contracts/index.js';
import { AppError } from '../../../platform/errors/index.js';
import { Kiosk, KioskGuard, type KioskIdentity, UtteranceLimit } from '../../terminals/index.js';
import { CancelConversationCommand } from '../commands/cancel-conversation/cancel-conversation.command.js';
import { MeasureConversationCommand } from '../commands/measure-conversation/measure-conversation.command.js';
import { RateConversationCommand } from '../commands/rate-conversation/rate-conversation.command.js';
import { type Submitted, SubmitUtteranceCommand } from '../commands/submit-utterance/submit-utterance.command.js';
import { SegmentRepository } from '../exchange/segment.repository.js';
import { TaskNews } from '../exchange/task-news.js';
import { TaskReader } from '../exchange/task-reader.js';
import { COMPLETED, IN_PROGRESS, SUBMISSION_BODY, SUBMITTED } from './api-schemas.js';
import { OpenStreams } from './event-stream.js';
import { PollLimit } from './poll-limit.js';
import { HeardRequest, PollQuery, RatingRequest } from './requests.js';
import { readSubmission } from './submission.js';
import { completedView, segmentView } from './task-view.js';

const LONGEST_KEY = 255;
/** Event ids: the transcript is 1, segment n is n + 2, the end comes after the last segment. */
const TRANSCRIPT_ID = 1;
const FIRST_SEGMENT_ID = 2;

@Controller('api/conversation')
@UseGuards(KioskGuard)
export class ConversationController {
  constructor(
    private readonly commands: CommandBus,
    private readonly limit: UtteranceLimit,
    private readonly polls: PollLimit,
    private readonly tasks: TaskReader,
    private readonly segments: SegmentRepository,
    private readonly news: TaskNews,
    private readonly streams: OpenStreams,
  ) {}

  @Post()
  @HttpCode(202)
  @ApiConsumes('application/json', 'audio/wav', 'audio/webm', 'audio/ogg', 'audio/mp4', 'multipart/form-data')
  @ApiBody(SUBMISSION_BODY)
  @ApiQuery({
    name: 'locale',
    enum: LOCALES,
    required: false,
    description: "Of audio; the terminal's own when left out",
  })
  @ApiHeader({
    name: 'Idempotency-Key',
    required: false,
    description: 'One answer for this terminal and key within 24 hours',
  })
  @ApiAcceptedResponse({ schema: SUBMITTED, description: 'Recognised; the answer is being made' })
  async submit(
    @Kiosk() kiosk: KioskIdentity,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Headers('idempotency-key') key?: string,
  ): Promise<Submitted> {
    const receivedAt = new Date();
    if (key !== undefined && (key.length === 0 || key.length > LONGEST_KEY)) {
      throw new AppError(
        'invalid',
        'invalid_idempotency_key',
        `An Idempotency-Key has 1 to ${LONGEST_KEY} characters.`,
      );
    }
    await this.limit.take(kiosk.terminalId);
    const { content, locale } = await readSubmission(request);
    const submitted = await this.commands.execute(
      new SubmitUtteranceCommand(
        kiosk.terminalId,
        kiosk.storeId,
        locale ?? kiosk.locale,
        content,
        key ?? null,
        receivedAt,
      ),
    );
    void reply.header('Location', `/api/conversation/${submitted.taskId}`);
    return submitted;
  }

  @Get(':taskId')
  @ApiOkResponse({ schema: COMPLETED })
  @ApiAcceptedResponse({ schema: IN_PROGRESS })
  async poll(
    @Kiosk() kiosk: KioskIdentity,
    @Param('taskId', ParseUUIDPipe) taskId: string,
    @Query() { wait = 0, after }: PollQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    this.polls.take(kiosk.terminalId);
    const until = performance.now() + wait * 1000;
    const gone = this.streams.waiting(reply);
    const listener = this.news.listen(taskId, gone);
    let had = after;
    for (;;) {
      const { task, segments } = await this.tasks.requireWithSegments(taskId, kiosk.terminalId, after);
      if (task.status === 'completed') {
        void reply.status(200);
        return completedView(task, after === undefined ? segments : await this.segments.of(taskId), after);
      }
      // Without `after` the client has said nothing of what it has: news is what comes from now on.
      had ??= segments.at(-1)?.index ?? -1;
      const leftMs = until - performance.now();
      if ((segments.at(-1)?.index ?? -1) > had || leftMs <= 0 || gone.aborted) {
        void reply.status(202);
        return { status: task.status, segments: segments.map(segmentView) };
      }
      await listener.next(leftMs);
    }
  }

  @Get(':taskId/events')
  @ApiProduces('text/event-stream')
  @ApiOkResponse({ description: 'Events `transcript`, `segment`, `completed`; `Last-Event-ID` resumes' })
  @ApiNoContentResponse({ description: 'Everything was heard already' })
  async events(
    @Kiosk() kiosk: KioskIdentity,
    @Param('taskId', ParseUUIDPipe) taskId: string,
    @Headers('last-event-id') lastEventId: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    this.polls.take(kiosk.terminalId);
    const seen = Number(lastEventId ?? 0);
    if (!Number.isInteger(seen) || seen < 0)
      throw new AppError('invalid', 'invalid_last_event_id', 'Last-Event-ID is a number that was sent.');
    const listener = this.news.listen(taskId, this.streams.waiting(reply));
    const { segments, ...first } = await this.tasks.requireWithSegments(taskId, kiosk.terminalId);
    let { task } = first;
    if (task.status === 'completed' && seen >= FIRST_SEGMENT_ID + segments.length) return void reply.status(204).send();

    const stream = this.streams.open(reply);
    if (seen < TRANSCRIPT_ID) stream.send(TRANSCRIPT_ID, 'transcript', { transcript: task.transcript });
    let next = Math.max(0, seen - FIRST_SEGMENT_ID + 1);
    for (;;) {
      for (const segment of segments.slice(next)) {
        stream.send(FIRST_SEGMENT_ID + segment.index, 'segment', segmentView(segment));
        next = segment.index + 1;
      }
      if (task.status === 'completed') break;
      const heard = await listener.next();
      if (stream.signal.aborted) return;
      const fresh = heard.filter((segment) => segment.index >= segments.length);
      if (fresh[0]?.index === segments.length) segments.push(...fresh);
      else {
        const news = await this.tasks
          .requireWithSegments(taskId, kiosk.terminalId, segments.length - 1)
          .catch(() => null);
        if (!news) return stream.end();
        segments.push(...news.segments);
        ({ task } = news);
      }
    }
    stream.send(FIRST_SEGMENT_ID + next, 'completed', completedView(task, segments));
    stream.end();
  }

  @Post(':taskId/cancel')
  @HttpCode(204)
  async cancel(@Kiosk() kiosk: KioskIdentity, @Param('taskId', ParseUUIDPipe) taskId: string): Promise<void> {
    await this.commands.execute(new CancelConversationCommand(kiosk.terminalId, taskId));
  }

  @Post(':taskId/rating')
  @HttpCode(204)
  async rate(
    @Kiosk() kiosk: KioskIdentity,
    @Param('taskId', ParseUUIDPipe) taskId: string,
    @Body() { helpful }: RatingRequest,
  ): Promise<void> {
    await this.commands.execute(new RateConversationCommand(kiosk.terminalId, taskId, helpful));
  }

  /** What the visitor waited, on the terminal's own clock; the first measure stays. */
  @Put(':taskId/heard')
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'Kept, or kept already' })
  async heard(
    @Kiosk() kiosk: KioskIdentity,
    @Param('taskId', ParseUUIDPipe) taskId: string,
    @Body() { afterMs }: HeardRequest,
  ): Promise<void> {
    await this.commands.execute(new MeasureConversationCommand(kiosk.terminalId, taskId, afterMs));
  }
}
