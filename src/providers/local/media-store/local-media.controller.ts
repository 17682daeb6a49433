import { Controller, Get, Header, Inject, NotFoundException, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';

import { LocalMediaStore } from './local-media-store.js';

/** An SVG may hold scripts: opened by itself it may run none and load nothing. */
const CONTENT_SECURITY_POLICY = "default-src 'none'; style-src 'unsafe-inline'";

/** Serves what `LocalMediaStore` signed. Only needed where it is the media store. */
@ApiExcludeController()
@Controller('media')
export class LocalMediaController {
  constructor(@Inject(LocalMediaStore) private readonly store: LocalMediaStore) {}

  @Get('*')
  @Header('X-Content-Type-Options', 'nosniff')
  @Header('Content-Security-Policy', CONTENT_SECURITY_POLICY)
  @Header('Cache-Control', 'private, max-age=3600')
  async read(
    @Param('*') key: string,
    @Query('expires') expires: unknown,
    @Query('signature') signature: unknown,
  ): Promise<StreamableFile> {
    const media =
      typeof expires === 'string' && typeof signature === 'string'
        ? await this.store.read(key, expires, signature)
        : null;
    if (!media) throw new NotFoundException();
    return new StreamableFile(media.content, { type: media.type, length: media.content.byteLength });
  }
}
